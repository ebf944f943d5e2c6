package learningflow.view.shell;

import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import learningflow.core.Numbers;
import learningflow.state.Moment;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.plot.LossStrip;

/**
 * The whole history under the hand: a slider over all updates with their losses under it. Arrows go by one update, with Shift
 * by an epoch, page keys by a tenth of the history, Home and End to its ends. However fast the hand is, one update is shown a
 * frame: the last one that was wanted.
 */
final class Scrubber {
    private final Context context;
    private final Slider slider;
    private final LossStrip strip;
    private final IntConsumer go;
    private final Frame frame = new Frame();
    private boolean showing;

    /** @param go shows an update, from 0 */
    Scrubber(Context context, Slider slider, LossStrip strip, IntConsumer go) {
        this.context = context;
        this.slider = slider;
        this.strip = strip;
        this.go = go;
        slider.setAccessibleHelp(context.text("transport.updates.tip"));
        slider.valueProperty().addListener((property, before, now) -> frame.want((int) Math.round(now.doubleValue())));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        strip.widthProperty().addListener(property -> align());
    }

    void show(State state) {
        Run run = state.run();
        int made = run.past().size();
        boolean stays = state.isInferring() || state.desk().homework().open();
        showing = true;
        slider.setDisable(stays || made == 1);
        slider.setMin(1);
        slider.setMax(Math.max(2, made));
        if (!frame.pending) {
            slider.setValue(run.at() + 1);
        }
        slider.setAccessibleText(spoken(state));
        strip.setVisible(!state.desk().homework().open());
        strip.show(run.past().curve(), run.at(), state.look().logLoss());
        align();
        showing = false;
    }

    private String spoken(State state) {
        Run run = state.run();
        String place = context.text(
                "transport.update", "n", run.at() + 1, "all", run.past().size());
        return state.desk().homework().open()
                ? place
                : context.text(
                        "transport.update.spoken",
                        "place",
                        place,
                        "loss",
                        Numbers.format(run.past().curve().loss(run.at())));
    }

    /** What is different now, at the newest update; empty where this is now. */
    String compared(State state) {
        if (state.isInferring()
                || state.desk().homework().open()
                || state.run().newest().isEmpty()) {
            return "";
        }
        Run run = state.run();
        Moment newest = run.newest().get();
        double here = run.past().curve().loss(run.at());
        double loss = run.past().curve().loss(run.past().size() - 1);
        double rate = newest.setup().learningRate() - run.setup().learningRate();
        String key = rate == 0 ? "transport.now" : "transport.now.rate";
        return context.text(key, "loss", Numbers.formatSigned(loss - here), "rate", Numbers.formatSigned(rate));
    }

    /** The curve's first and last update stand where the thumb does. */
    private void align() {
        Node thumb = slider.lookup(".thumb");
        if (thumb != null) {
            strip.setInset(thumb.prefWidth(-1) / 2);
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int epoch = event.isShiftDown() ? context.store().state().run().updatesPerEpoch() : 1;
        int page = (int) Math.max(1, Math.round((slider.getMax() - slider.getMin()) / 10));
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT, UP, KP_UP -> by(epoch, event);
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> by(-epoch, event);
            case PAGE_UP -> by(page, event);
            case PAGE_DOWN -> by(-page, event);
            case HOME -> by(Integer.MIN_VALUE / 2, event);
            case END -> by(Integer.MAX_VALUE / 2, event);
            default -> {}
        }
    }

    private void by(int updates, KeyEvent event) {
        event.consume();
        double to = Math.rint(slider.getValue()) + updates;
        slider.setValue(Math.max(slider.getMin(), Math.min(to, slider.getMax())));
    }

    void close() {
        frame.stop();
    }

    /** Shows what was wanted last, once a frame. */
    private final class Frame extends AnimationTimer {
        private int wanted;
        private boolean pending;

        void want(int update) {
            if (!showing) {
                wanted = update - 1;
                pending = true;
                start();
            }
        }

        @Override
        public void handle(long now) {
            stop();
            pending = false;
            go.accept(wanted);
        }
    }
}
