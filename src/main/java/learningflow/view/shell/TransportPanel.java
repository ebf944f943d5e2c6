package learningflow.view.shell;

import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import learningflow.core.Numbers;
import learningflow.lesson.Step;
import learningflow.lesson.Timeline;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.state.Transport;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;
import learningflow.view.plot.LossStrip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bottom of the window: playing and stepping, the steps of the update, and all updates made. */
final class TransportPanel implements Panel {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    /** Room for the count, so that nothing moves while it counts. */
    private static final int LETTERS = 17;

    private static final double WIDTH_OF_A_LETTER = 0.6;

    private final Context context;
    private final Keyboard keyboard;
    private final Flow root;
    private final Subscription subscription;
    private Map<Button, Step.Kind> passes;
    private Scrubber scrubber;
    private boolean showing;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private HBox speeds;

    @FXML
    private Flow jumps;

    @FXML
    private Button jumpPick;

    @FXML
    private Button jumpForward;

    @FXML
    private Button jumpLoss;

    @FXML
    private Button jumpBackward;

    @FXML
    private Button jumpUpdate;

    @FXML
    private Button jumpAgain;

    @FXML
    private Slider stepScrubber;

    @FXML
    private Slider updateScrubber;

    @FXML
    private Label stepCount;

    @FXML
    private Label updateCount;

    @FXML
    private LossStrip lossStrip;

    @FXML
    private Label toNow;

    @FXML
    private Button goOn;

    @FXML
    private Button nextData;

    @FXML
    private Button nextEpoch;

    @FXML
    private ToggleButton train;

    TransportPanel(Context context, Keyboard keyboard) {
        this.context = context;
        this.keyboard = keyboard;
        root = Fxml.load("transport", this, context);
        passes = Map.of(
                jumpPick, Step.Kind.PICK,
                jumpForward, Step.Kind.FORWARD,
                jumpLoss, Step.Kind.LOSS,
                jumpBackward, Step.Kind.LOSS_DELTA,
                jumpUpdate, Step.Kind.UPDATE,
                jumpAgain, Step.Kind.AGAIN);
        stepScrubber.valueProperty().addListener((value, before, now) -> scrubbedStep(now.doubleValue()));
        scrubber = new Scrubber(context, updateScrubber, lossStrip, this::scrubbedUpdate);
        Tips.explain(goOn, context.text("transport.goOn"), context.text("transport.goOn.tip"));
        Tips.tip(toNow, context.text("transport.now.tip"));
        subscription = context.store().subscribe(this::show);
    }

    @Override
    public Region root() {
        return root;
    }

    private void show(State state) {
        showing = true;
        showSteps(state);
        showUpdates(state);
        playIcon.setIconCode(state.playing() ? Feather.PAUSE : Feather.PLAY);
        play.setAccessibleText(context.text(state.playing() ? "transport.pause" : "transport.play"));
        List<ToggleButton> buttons = speedButtons();
        buttons.forEach(
                button -> button.setSelected(speed(button) == state.look().speed()));
        train.setSelected(state.training());
        train.setText(context.text(state.training() ? "transport.stop" : "transport.train"));
        boolean stays = state.isInferring() || state.desk().homework().open();
        train.setDisable(stays);
        nextEpoch.setDisable(stays);
        nextData.setDisable(state.desk().homework().open());
        showing = false;
    }

    private void showSteps(State state) {
        Timeline timeline = state.timeline();
        stepScrubber.setMax(timeline.last());
        stepScrubber.setValue(state.step());
        stepCount.setText(context.text("transport.step", "n", state.step(), "all", timeline.last()));
        stepScrubber.setAccessibleText(stepCount.getText());
        passes.forEach((button, kind) -> {
            button.setDisable(timeline.first(kind) > timeline.last());
            button.pseudoClassStateChanged(HERE, isPassOf(kind, state.shown()));
        });
    }

    private static boolean isPassOf(Step.Kind first, Step shown) {
        return first == Step.Kind.PICK || shown.kind() == Step.Kind.PICK
                ? first == shown.kind()
                : new Step(first, 0).pass() == shown.pass();
    }

    private void showUpdates(State state) {
        int made = state.run().past().size();
        scrubber.show(state);
        updateCount.setText(context.text("transport.update", "n", state.run().at() + 1, "all", made));
        String longest = context.text("transport.update", "n", made, "all", made);
        updateCount.setStyle("-fx-min-width: " + WIDTH_OF_A_LETTER * Math.max(LETTERS, longest.length()) + "em;");
        toNow.setText(scrubber.compared(state));
        boolean secret = state.desk().homework().open();
        goOn.setDisable(secret || state.isInferring() || !state.run().hasFuture());
    }

    private void scrubbedStep(double value) {
        int step = (int) Math.round(value);
        if (!showing && step != context.store().state().step()) {
            context.store().dispatch(new Transport.GoToStep(step));
        }
    }

    private void scrubbedUpdate(int update) {
        State state = context.store().state();
        if (update != state.run().at()) {
            int step = Math.max(1, state.run().step());
            context.store().dispatch(new Transport.GoToUpdate(update, step));
        }
    }

    @FXML
    private void goOn() {
        keyboard.run(Command.GO_ON);
    }

    @FXML
    private void first() {
        keyboard.run(Command.FIRST_STEP);
    }

    @FXML
    private void back() {
        keyboard.run(Command.PREVIOUS_STEP);
    }

    @FXML
    private void playOrPause() {
        keyboard.run(Command.PLAY);
    }

    @FXML
    private void forward() {
        keyboard.run(Command.NEXT_STEP);
    }

    @FXML
    private void last() {
        keyboard.run(Command.LAST_STEP);
    }

    @FXML
    private void nextData() {
        keyboard.run(Command.NEXT_UPDATE);
    }

    @FXML
    private void nextEpoch() {
        keyboard.run(Command.NEXT_EPOCH);
    }

    @FXML
    private void train() {
        keyboard.run(Command.TRAIN);
    }

    @FXML
    private void jump(ActionEvent event) {
        Timeline timeline = context.store().state().timeline();
        context.store().dispatch(new Transport.GoToStep(timeline.first(passes.get((Button) event.getSource()))));
    }

    @FXML
    private void chooseSpeed(ActionEvent event) {
        Look look = context.store().state().look();
        context.store().dispatch(new Looks.SetLook(look.withSpeed(speed((ToggleButton) event.getSource()))));
        show(context.store().state()); // a toggle that was on already has switched itself off
    }

    private List<ToggleButton> speedButtons() {
        return speeds.getChildren().stream().map(ToggleButton.class::cast).toList();
    }

    /** Its text is the speed and a ×. */
    private static double speed(ToggleButton button) {
        return Numbers.parse(button.getText().replace("×", "").replace("½", "0.5"))
                .orElseThrow();
    }

    @Override
    public void close() {
        scrubber.close();
        subscription.close();
    }
}
