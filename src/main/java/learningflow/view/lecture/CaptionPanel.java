package learningflow.view.lecture;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.lesson.Question;
import learningflow.state.Lecture;
import learningflow.state.Lectures;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;

/** In front of a room: what is said, large, and below it a row of small controls for a mouse. */
public final class CaptionPanel implements Panel {
    private final Context context;
    private final Remote remote;
    private final VBox root;
    private final Subscription subscription;
    private boolean allControls;

    @FXML
    private ScrollPane said;

    @FXML
    private Label caption;

    @FXML
    private Label captionQuestion;

    @FXML
    private Label captionAnswer;

    @FXML
    private Label place;

    @FXML
    private Button captionPrevious;

    @FXML
    private Button captionNext;

    @FXML
    private Button captionBack;

    @FXML
    private ToggleButton controls;

    @FXML
    private ToggleButton spotlight;

    @FXML
    private Button leave;

    public CaptionPanel(Context context, Remote remote) {
        this.context = context;
        this.remote = remote;
        root = Fxml.load("caption", this, context);
        subscription = context.store().subscribe(this::show);
    }

    @FXML
    private void initialize() {
        explain(captionPrevious, "present.previous");
        explain(captionNext, "present.next");
        explain(controls, "present.controls");
        explain(spotlight, "present.spotlight");
        explain(leave, "present.leave");
        Tips.tip(captionBack, context.text("lesson.back.tip"));
    }

    private void explain(Control control, String key) {
        Tips.explain(control, context.text(key), context.text(key + ".tip"));
    }

    @Override
    public Region root() {
        return root;
    }

    private void show(State state) {
        Optional<Lecture> lecture = state.desk().lecture();
        shown(said, lecture.isPresent() && !allControls);
        shown(captionBack, state.isAwayFromLesson());
        place.setText(lecture.map(this::place).orElseGet(() -> step(state)));
        lecture.ifPresent(this::say);
    }

    private void say(Lecture here) {
        Optional<Question> asks = here.here().question();
        caption.setText(Prose.unbroken(here.here().caption()));
        captionQuestion.setText(asks.map(Question::text).map(Prose::unbroken).orElse(""));
        captionAnswer.setText(
                asks.flatMap(Question::answer).map(Prose::unbroken).orElse(""));
        shown(captionQuestion, asks.isPresent());
        shown(captionAnswer, here.answered());
    }

    private String place(Lecture here) {
        return context.text(
                "present.place",
                "lesson",
                here.lesson().title(),
                "chapter",
                context.text(
                        "lesson.chapter",
                        "n",
                        here.chapter() + 1,
                        "title",
                        here.chapterHere().title()),
                "n",
                here.stop() + 1,
                "all",
                here.chapterHere().stops().size());
    }

    private String step(State state) {
        return context.text(
                "transport.step", "n", state.step(), "all", state.timeline().last());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** @param lit whether the mouse is a spotlight @param all whether all controls are shown, which leaves no room for more */
    public void show(boolean presenting, boolean lit, boolean all) {
        shown(root, presenting);
        spotlight.setSelected(lit);
        controls.setSelected(all);
        allControls = all;
        show(context.store().state());
    }

    @FXML
    private void previous() {
        remote.previous();
    }

    @FXML
    private void next() {
        remote.next();
    }

    @FXML
    private void back() {
        context.store().dispatch(Lectures.back(context.store().state()));
    }

    @FXML
    private void controls() {
        remote.controls();
    }

    @FXML
    private void spotlight() {
        remote.spotlight();
    }

    @FXML
    private void leave() {
        remote.leave();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
