package learningflow.view.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import learningflow.core.Evaluation;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.lesson.Spellings;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import learningflow.state.State;
import learningflow.view.kit.HandSlider;
import learningflow.view.kit.NumberField;

/** Looks at the window: whether what it shows is what the state says, and whether that is what plain loops make of it. */
final class MonkeyEyes {
    private static final double ROUNDING = 1e-9;
    private static final double ABSOLUTE = 1e-13;

    private final Scene scene;
    private final Texts texts;
    private final Map<String, Integer> compared;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Node> seen = new HashMap<>();

    /** @param compared counts how often what was compared with the state */
    MonkeyEyes(Scene scene, Texts texts, Map<String, Integer> compared) {
        this.compared = compared;
        this.scene = scene;
        this.texts = texts;
    }

    /** What is wrong; empty if nothing is. */
    List<String> look(State state) {
        wrong.clear();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        seen.clear();
        collect(scene.getRoot());
        loss(state);
        weights(state);
        rate(state);
        places(state);
        everyRow(state);
        find("dataTable", TableView.class).ifPresent(table -> wrong.addAll(MonkeyTable.wrong(table, state)));
        return List.copyOf(wrong);
    }

    private void same(String what, Object shown, Object expected) {
        compared.merge(what.replaceAll("-.*", ""), 1, Integer::sum);
        if (!shown.equals(expected)) {
            wrong.add(what + " shows " + shown + ", but the state says " + expected);
        }
    }

    private void loss(State state) {
        int[] rows = state.run().live().batch().rows();
        double loss = state.run().live().loss();
        recomputed(
                "the loss", loss, PlainLoss.of(state.run().setup(), state.run().weights(), rows));
        boolean secret = state.conceals(Step.Kind.LOSS, 0);
        text("lossNow").ifPresent(text -> same("lossNow", text, secret ? "?" : Numbers.format(loss)));
        boolean told = state.reveals(state.run().isUpdated() ? Step.Kind.AGAIN : Step.Kind.LOSS, 0);
        boolean broken = !Double.isFinite(loss) && !state.isInferring() && told;
        if (broken && state.run().trouble().isEmpty()) {
            wrong.add("the loss " + loss + " is not explained at " + state.shown());
        }
    }

    /** The square of a small difference of large numbers is known less well. */
    private void recomputed(String what, double found, double expected) {
        boolean close = Double.compare(found, expected) == 0
                || Math.abs(found - expected) <= ROUNDING * Math.abs(expected) + ABSOLUTE
                || !Double.isFinite(found) && !Double.isFinite(expected);
        if (!close) {
            wrong.add(what + " is " + found + ", but plain loops give " + expected);
        }
    }

    private void everyRow(State state) {
        Setup setup = state.run().setup();
        Evaluation now = state.run().now();
        int rows = setup.data().rows();
        for (int row = 0; row < rows; row += Math.max(1, rows / 8)) {
            recomputed(
                    "the loss of row " + row,
                    now.losses().get(row),
                    PlainLoss.of(setup, state.run().weights(), row));
        }
        boolean split = setup.split().testCount() > 0;
        boolean secret = state.conceals(Step.Kind.LOSS, 0);
        String loss = secret ? "?" : Numbers.format(now.trainingLoss(setup.split()));
        String key = "data.meanLoss" + (split ? ".training" : "");
        text("meanLoss").ifPresent(text -> same("meanLoss", text, texts.text(key, "loss", loss)));
    }

    private void weights(State state) {
        for (WeightId id : state.run().setup().network().weightIds()) {
            String place = "-" + id.layer() + "-" + id.neuron() + (id.isBias() ? "" : "-" + id.input());
            String kind = id.isBias() ? "bias" : "weight";
            double value = state.run().weights().get(id);
            find(kind + "Field" + place, NumberField.class).ifPresent(field -> {
                String expected = state.run().origin().spellings().show(Spellings.place(id), value);
                if (!field.isFocused()) {
                    same(field.getId(), field.getText(), expected);
                }
            });
            find(kind + "Slider" + place, HandSlider.class)
                    .filter(slider -> !slider.isPressed())
                    .ifPresent(slider -> {
                        double bounded = Math.max(slider.getMin(), Math.min(value, slider.getMax()));
                        boolean there = Math.abs(slider.getValue() - bounded)
                                <= 0.01 * Math.max(Math.abs(bounded), slider.getMax() - slider.getMin());
                        if (Double.isFinite(value) && !there) {
                            wrong.add(slider.getId() + " is at " + slider.getValue() + ", but the state says " + value);
                        }
                    });
            text(kind + "Delta" + place).ifPresent(text -> {
                boolean shown = state.reveals(Step.Kind.WEIGHT_DELTA, id.layer())
                        && state.shown().kind() != Step.Kind.AGAIN;
                same(
                        kind + "Delta" + place,
                        text,
                        shown ? Numbers.formatSigned(state.run().trace().dw().get(id)) : "");
            });
        }
    }

    private void rate(State state) {
        double alpha = state.run().setup().learningRate();
        find("alphaField", NumberField.class)
                .filter(field -> !field.isFocused())
                .ifPresent(field -> same(
                        "alphaField",
                        field.getText(),
                        state.run().origin().spellings().show(Spellings.LEARNING_RATE, alpha)));
    }

    private void places(State state) {
        text("stepCount")
                .ifPresent(text -> same(
                        "stepCount",
                        text,
                        texts.text(
                                "transport.step",
                                "n",
                                state.step(),
                                "all",
                                state.timeline().last())));
        text("updateCount")
                .ifPresent(text -> same(
                        "updateCount",
                        text,
                        texts.text(
                                "transport.update",
                                "n",
                                state.run().at() + 1,
                                "all",
                                state.run().past().size())));
    }

    private Optional<String> text(String id) {
        return find(id, Label.class).map(Label::getText);
    }

    /** What can be seen. */
    private <T extends Node> Optional<T> find(String id, Class<T> type) {
        return Optional.ofNullable(seen.get(id)).filter(type::isInstance).map(type::cast);
    }

    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getId() != null) {
            seen.putIfAbsent(node.getId(), node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }
}
