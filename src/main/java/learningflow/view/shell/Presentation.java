package learningflow.view.shell;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import learningflow.state.Lectures;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.state.Transport;
import learningflow.view.kit.Context;
import learningflow.view.kit.Panel;
import learningflow.view.lecture.CaptionPanel;
import learningflow.view.lecture.Curtain;
import learningflow.view.lecture.PresenterPanel;
import learningflow.view.lecture.Remote;
import learningflow.view.theme.Themes;

/**
 * The window in front of a room: full screen, in the projector's theme, with what the stop of the lesson needs and nothing
 * else; and for whoever stands there a window of notes, where there is a second screen.
 */
final class Presentation implements Remote, Panel {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final double WIDE_FROM = 1.55;

    private final Stage stage;
    private final Context context;
    private final Keyboard keyboard;
    private final Screens screens;
    private Arrangement arrangement;
    private final CaptionPanel caption;
    private final Curtain curtain = new Curtain();
    private final Subscription subscription;
    private boolean presenting;
    private boolean allControls;
    private Look.Theme usual;
    private Optional<Stage> notes = Optional.empty();
    private final ChangeListener<Boolean> fullScreen = (property, was, is) -> fullScreenChanged(was);

    /** @param scene of the window */
    Presentation(Stage stage, Scene scene, Context context, Keyboard keyboard, Screens screens) {
        this.stage = stage;
        this.context = context;
        this.keyboard = keyboard;
        this.screens = screens;
        caption = new CaptionPanel(context, this);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.fullScreenProperty().addListener(fullScreen);
        curtain.follow(scene);
        scene.widthProperty().addListener(size -> shape(scene));
        scene.heightProperty().addListener(size -> shape(scene));
        shape(scene);
        subscription = context.store().subscribe(state -> arrange());
    }

    private void fullScreenChanged(boolean was) {
        if (was && presenting) {
            end();
        }
    }

    /** On a wide screen what is said needs fewer lines. */
    private static void shape(Scene scene) {
        scene.getRoot().pseudoClassStateChanged(WIDE, scene.getWidth() > WIDE_FROM * scene.getHeight());
    }

    /** What is to be shown and hidden from now on. */
    void arrange(Arrangement parts) {
        arrangement = parts;
        arrange();
    }

    /** @param first what Escape ends before anything else, if it returns true */
    void connectKeys(BooleanSupplier first) {
        keyboard.setPresenting(() -> presenting);
        keyboard.on(Command.NEXT_STEP, this::nextByArrow);
        keyboard.on(Command.PREVIOUS_STEP, this::previousByArrow);
        keyboard.on(Command.NEXT_STOP, this::next);
        keyboard.on(Command.PREVIOUS_STOP, this::previous);
        keyboard.on(Command.PRESENT, this::begin);
        keyboard.on(Command.BLANK, () -> presenting, this::blank);
        keyboard.on(Command.SPOTLIGHT, () -> presenting, this::spotlight);
        keyboard.on(Command.CONTROLS, () -> presenting, this::controls);
        keyboard.on(Command.LEAVE, () -> presenting, () -> {
            if (!first.getAsBoolean()) {
                leave();
            }
        });
    }

    /** Lies over everything. */
    Node curtain() {
        return curtain;
    }

    @Override
    public Region root() {
        return caption.root();
    }

    void begin() {
        if (presenting) {
            return;
        }
        presenting = true;
        allControls = false;
        Look look = context.store().state().look();
        usual = look.theme();
        context.store().dispatch(new Looks.SetLook(look.withTheme(Look.Theme.PROJECTOR)));
        showNotes();
        screens.fill(stage, true);
        stage.requestFocus();
        stage.getScene().getRoot().requestFocus();
        arrange();
    }

    private void end() {
        presenting = false;
        curtain.setBlank(false);
        curtain.setLit(false);
        notes.ifPresent(Stage::close);
        Look look = context.store().state().look();
        if (look.theme() == Look.Theme.PROJECTOR) {
            context.store().dispatch(new Looks.SetLook(look.withTheme(usual)));
        }
        screens.fill(stage, false);
        arrange();
    }

    boolean isPresenting() {
        return presenting;
    }

    /** In front of a room as {@link #next}; else on to the next step, also where a lesson is open. */
    void nextByArrow() {
        if (presenting) {
            next();
        } else {
            context.store().dispatch(new Transport.StepForward());
        }
    }

    void previousByArrow() {
        if (presenting) {
            previous();
        } else {
            context.store().dispatch(new Transport.StepBack());
        }
    }

    /** On to the next stop; without a lesson, to the next step. */
    @Override
    public void next() {
        if (!uncovered()) {
            State state = context.store().state();
            context.store().dispatch(inLesson() ? Lectures.next(state) : new Transport.StepForward());
        }
    }

    @Override
    public void previous() {
        if (!uncovered()) {
            State state = context.store().state();
            context.store().dispatch(inLesson() ? Lectures.previous(state) : new Transport.StepBack());
        }
    }

    private boolean inLesson() {
        return context.store().state().desk().lecture().isPresent();
    }

    /** A press while the screen is black only shows it again. */
    private boolean uncovered() {
        boolean was = curtain.isBlank();
        curtain.setBlank(false);
        return was;
    }

    void blank() {
        if (presenting) {
            curtain.setBlank(!curtain.isBlank());
        }
    }

    @Override
    public void spotlight() {
        if (presenting) {
            curtain.setLit(!curtain.isLit());
            arrange();
        }
    }

    @Override
    public void controls() {
        if (presenting) {
            allControls = !allControls;
            arrange();
        }
    }

    @Override
    public void leave() {
        if (presenting && !uncovered()) {
            end();
        }
    }

    private void arrange() {
        if (arrangement == null) {
            return;
        }
        State state = context.store().state();
        arrangement.show(presenting, allControls, state);
        caption.show(presenting, curtain.isLit(), allControls);
    }

    private void showNotes() {
        Optional<Rectangle2D> other = screens.bounds().stream()
                .filter(screen ->
                        !screen.contains(stage.getX() + stage.getWidth() / 2, stage.getY() + stage.getHeight() / 2))
                .findFirst();
        notes = other.map(this::notesOn);
        notes.ifPresent(Stage::show);
    }

    private Stage notesOn(Rectangle2D screen) {
        PresenterPanel panel = new PresenterPanel(context, Clock.systemDefaultZone());
        Scene scene = new Scene(panel.root(), screen.getWidth() * 0.8, screen.getHeight() * 0.8);
        Themes.apply(scene, context.store().state().look());
        keyboard.listen(scene);
        Stage window = new Stage();
        window.setTitle(context.text("presenter.title"));
        window.setScene(scene);
        window.setX(screen.getMinX() + screen.getWidth() * 0.1);
        window.setY(screen.getMinY() + screen.getHeight() * 0.1);
        window.setOnHidden(event -> panel.close());
        return window;
    }

    @Override
    public void close() {
        stage.fullScreenProperty().removeListener(fullScreen);
        presenting = false;
        notes.ifPresent(Stage::close);
        subscription.close();
        caption.close();
    }
}
