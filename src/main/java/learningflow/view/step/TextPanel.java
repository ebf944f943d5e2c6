package learningflow.view.step;

import java.io.IOException;
import java.io.StringWriter;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Network;
import learningflow.io.text.TraceText;
import learningflow.lesson.Texts;
import learningflow.lesson.formula.Formula;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Latest;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;

/**
 * Everything as text, to be read with the arrow keys or by a screen reader: what {@code trace} prints, as far as the steps have
 * come, and all rows with the weights on the screen. While it is not seen it does nothing.
 */
public final class TextPanel implements Panel {
    /** Writing a number, some microseconds, costs about as much as so many multiplications. */
    private static final double COST_OF_A_NUMBER = 2000;

    private final Context context;
    private final TextArea area = new TextArea();
    private final VBox root = new VBox(area);
    private final Latest latest;
    private final Subscription subscription;
    private State written;

    public TextPanel(Context context) {
        this.context = context;
        latest = new Latest(context, stale -> area.setOpacity(stale ? 0.35 : 1));
        area.setId("stateText");
        area.setEditable(false);
        area.getStyleClass().add("state-text");
        Tips.explain(area, context.text("text.name"), context.text("text.help"));
        VBox.setVgrow(area, Priority.ALWAYS);
        root.getStyleClass().addAll("card", "text-panel");
        root.setMinHeight(0);
        root.visibleProperty().addListener(visible -> show(context.store().state()));
        root.sceneProperty().addListener(scene -> show(context.store().state()));
        subscription = context.store().subscribe(this::show);
    }

    @Override
    public Region root() {
        return root;
    }

    /** To be read at once. */
    public void focus() {
        area.requestFocus();
    }

    private void show(State state) {
        if (!root.isVisible() || root.getScene() == null || state == written) {
            return;
        }
        written = state;
        if (state.desk().homework().open()) {
            latest.settle();
            write(context.text("homework.covered"));
            return;
        }
        Network network = state.run().setup().network();
        double numbers = (double) state.run().trace().batch().size() * network.inputs() + network.parameterCount();
        latest.ask(COST_OF_A_NUMBER * numbers, () -> text(state, context.texts()), this::write);
    }

    /** Whoever reads stays where they are. */
    private void write(String text) {
        double top = area.getScrollTop();
        int caret = area.getCaretPosition();
        area.setText(text);
        area.positionCaret(Math.min(caret, text.length()));
        area.setScrollTop(top);
    }

    private static String text(State state, Texts texts) throws IOException {
        Run run = state.run();
        StringWriter out = new StringWriter();
        TraceText text = new TraceText(run.scenario(), texts, out);
        text.begin();
        Told told = Told.of(state, texts);
        String step = texts.text(
                "transport.step", "n", state.step(), "all", state.timeline().last());
        out.write("\n" + texts.text("text.step", "step", step, "title", told.title()) + "\n");
        Formula formula = told.formula();
        for (int line = 0; line < formula.lines().size(); line++) {
            out.write("  " + formula.text(line) + "\n");
        }
        out.write("  " + told.sentence() + "\n");
        if (state.isInferring()) {
            text.trial(state.trial().x(), state.trial().outputs(), state.step() - 1);
        } else {
            text.update(run.trace(), each -> state.timeline().reveals(state.step(), each));
        }
        out.write("\n── " + texts.text("text.now") + "\n\n");
        text.now(run.now(), run.weights());
        return out.toString();
    }

    @Override
    public void close() {
        latest.close();
        subscription.close();
    }
}
