package learningflow.lesson.formula;

import java.util.Optional;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Step;

/** The formula of each step, and of what somebody looks at closely. */
public final class Formulas {
    private Formulas() {}

    /** Of all that the step computes. */
    public static Formula of(Scene scene, Step step) {
        int k = step.layer();
        return switch (step.kind()) {
            case START -> Formula.NONE;
            case PICK -> new ForwardLines(scene).data();
            case FORWARD -> new ForwardLines(scene).layer(k, -1);
            case LOSS -> new ForwardLines(scene).loss();
            case LOSS_DELTA -> new BackwardLines(scene).start(-1);
            case DELTA -> new BackwardLines(scene).through(k, -1);
            case WEIGHT_DELTA -> new WeightLines(scene).layer(k);
            case UPDATE -> new UpdateLines(scene).all();
            case AGAIN -> new PromiseLines(scene).all();
        };
    }

    /** By which the step computes, in signs. */
    public static String rule(Scene scene, Step step) {
        Formula formula = of(scene, step);
        return formula.text(0) + ",  " + formula.text(1);
    }

    /** Of what the step computes for this part: of one neuron, one weight. @param step one of {@link Looked#steps} */
    public static Formula of(Scene scene, Step step, Part part) {
        int k = step.layer();
        Optional<WeightId> weight = part.weightId();
        return switch (step.kind()) {
            case FORWARD -> new ForwardLines(scene).layer(k, part.neuron());
            case LOSS_DELTA -> new BackwardLines(scene).start(part.neuron());
            case DELTA -> new BackwardLines(scene).through(k, part.neuron());
            case WEIGHT_DELTA ->
                weight.isPresent() ? new WeightLines(scene).one(weight.get()) : new WeightLines(scene).layer(k);
            case UPDATE -> weight.isPresent() ? new UpdateLines(scene).one(weight.get()) : of(scene, step);
            default -> of(scene, step);
        };
    }
}
