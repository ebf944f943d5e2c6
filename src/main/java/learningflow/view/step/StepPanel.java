package learningflow.view.step;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Numbers;
import learningflow.core.Trouble;
import learningflow.lesson.Decision;
import learningflow.lesson.Explainer;
import learningflow.lesson.Explanation;
import learningflow.lesson.Step;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Panel;

/** The step on the screen in signs, in numbers and in words. */
public final class StepPanel implements Panel {
    private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("forward");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final Context context;
    private final VBox root;
    private final Subscription subscription;

    @FXML
    private Label stepTitle;

    @FXML
    private Label stepRule;

    @FXML
    private Label stepNumbers;

    @FXML
    private Label stepSentence;

    public StepPanel(Context context) {
        this.context = context;
        root = Fxml.load("step", this, context);
        subscription = context.store().subscribe(this::show);
    }

    @Override
    public Region root() {
        return root;
    }

    private void show(State state) {
        Explanation said = explain(state);
        stepTitle.setText(said.title());
        stepRule.setText(said.rule());
        stepNumbers.setText(said.numbers());
        Optional<Trouble> trouble =
                state.isInferring() ? Optional.empty() : state.run().trouble();
        String sentence = trouble.map(this::tell).orElse(said.sentence());
        stepSentence.setText(sentence);
        stepSentence.pseudoClassStateChanged(BROKEN, trouble.isPresent());
        Step.Pass pass = state.shown().pass();
        stepNumbers.pseudoClassStateChanged(FORWARD, pass == Step.Pass.FORWARD);
        stepNumbers.pseudoClassStateChanged(
                BACKWARD, pass == Step.Pass.BACKWARD || state.shown().kind() == Step.Kind.LOSS_DELTA);
        announce(String.join(". ", said.title(), said.numbers(), sentence));
    }

    private String tell(Trouble trouble) {
        String key = "trouble." + trouble.quantity().name();
        String what = context.text(key, "layer", trouble.layer(), "value", Numbers.format(trouble.value()));
        return context.text("trouble.sentence", "update", trouble.update(), "what", what);
    }

    private void announce(String caption) {
        if (!caption.equals(root.getAccessibleText())) {
            root.setAccessibleText(caption);
            root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private Explanation explain(State state) {
        Run run = state.run();
        Decision decision = run.origin()
                .decision()
                .map(d -> d.forOutputsOf(run.moment().setup().data()))
                .orElse(null);
        Explainer explainer = new Explainer(context.texts(), run.moment().setup(), decision, run.trace(), 0);
        return state.isInferring()
                ? explainer.infer(
                        state.shown(), state.trial().x(), state.trial().outputs(), run.weights())
                : explainer.explain(state.shown(), run.live());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
