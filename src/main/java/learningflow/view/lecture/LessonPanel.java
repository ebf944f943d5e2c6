package learningflow.view.lecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.lesson.Chapter;
import learningflow.lesson.Lesson;
import learningflow.lesson.Question;
import learningflow.lesson.Stop;
import learningflow.state.Action;
import learningflow.state.Lecture;
import learningflow.state.Lectures;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Icons;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;
import org.kordamp.ikonli.feather.Feather;

/** The lesson that is open: the stops of its chapter, the question of the present one, and the way on, back and home. */
public final class LessonPanel implements Panel {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Context context;
    private final VBox root;
    private final Subscription subscription;
    private Optional<Lecture> shown = Optional.empty();

    @FXML
    private MenuButton chapters;

    @FXML
    private Label chapterCount;

    @FXML
    private Button closeLesson;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox stops;

    @FXML
    private VBox asked;

    @FXML
    private Label question;

    @FXML
    private Label answer;

    @FXML
    private Label touch;

    @FXML
    private Button previousStop;

    @FXML
    private Button nextStop;

    @FXML
    private Button showAnswer;

    @FXML
    private Button backToLesson;

    public LessonPanel(Context context) {
        this.context = context;
        root = Fxml.load("lesson", this, context);
        subscription = context.store().subscribe(this::show);
    }

    @FXML
    private void initialize() {
        Tips.tip(chapters, context.text("lesson.chapters.tip"));
        Tips.explain(closeLesson, context.text("lesson.close"), context.text("lesson.close.tip"));
        Icons.put(closeLesson, Feather.X);
        Tips.tip(previousStop, context.text("lesson.previous.tip"));
        Tips.tip(nextStop, context.text("lesson.next.tip"));
        Tips.tip(backToLesson, context.text("lesson.back.tip"));
        Tips.tip(showAnswer, context.text("lesson.answer.tip"));
    }

    @Override
    public Region root() {
        return root;
    }

    private void show(State state) {
        Optional<Lecture> lecture = state.desk().lecture();
        boolean away = state.isAwayFromLesson();
        if (lecture.isPresent() || shown.isPresent()) {
            context.highlights()
                    .keep(lecture.filter(here -> !away)
                            .map(here -> here.here().look())
                            .orElse(Set.of()));
        }
        lecture.ifPresent(here -> show(here, away));
        shown = lecture;
    }

    private void show(Lecture here, boolean away) {
        backToLesson.setVisible(away);
        if (shown.equals(Optional.of(here))) {
            return;
        }
        boolean sameChapter = shown.filter(
                        before -> before.playback() == here.playback() && before.chapter() == here.chapter())
                .isPresent();
        if (!sameChapter) {
            showChapter(here);
        }
        for (int i = 0; i < stops.getChildren().size(); i++) {
            mark((Button) stops.getChildren().get(i), i == here.stop());
        }
        showQuestion(here);
        String touchable = TouchText.of(
                here.here().touch(), here.chapterHere().scenario().setup().network(), context.texts());
        touch.setText(touchable);
        shown(touch, !touchable.isEmpty());
        previousStop.setDisable(here.previous().isEmpty());
        nextStop.setDisable(here.next().isEmpty());
        bringIntoSight(here.stop());
    }

    private void showChapter(Lecture here) {
        Lesson lesson = here.lesson();
        Chapter chapter = here.chapterHere();
        chapters.setText(context.text("lesson.chapter", "n", here.chapter() + 1, "title", chapter.title()));
        chapterCount.setText(context.text(
                "lesson.place",
                "lesson",
                lesson.title(),
                "n",
                here.chapter() + 1,
                "all",
                lesson.chapters().size()));
        chapters.getItems().clear();
        for (int i = 0; i < lesson.chapters().size(); i++) {
            String title = lesson.chapters().get(i).title();
            MenuItem item = new MenuItem(context.text("lesson.chapter", "n", i + 1, "title", title));
            item.setMnemonicParsing(false);
            item.setId("chapter-" + (i + 1));
            int target = i;
            item.setOnAction(event -> goTo(target, 0));
            chapters.getItems().add(item);
        }
        List<Stop> all = chapter.stops();
        stops.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            stops.getChildren().add(button(here.chapter(), i, all.get(i), all.size()));
        }
    }

    private Button button(int chapter, int i, Stop stop, int all) {
        Button button = new Button(Prose.unbroken(stop.caption()));
        button.setId("stop-" + (i + 1));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "stop-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> goTo(chapter, i));
        button.setAccessibleText(context.text("lesson.stop", "n", i + 1, "all", all, "caption", stop.caption()));
        Tips.tip(button, context.text("lesson.stop.tip"));
        return button;
    }

    private static void mark(Button button, boolean here) {
        button.pseudoClassStateChanged(HERE, here);
        Icons.put(button, here ? Feather.CHEVRON_RIGHT : Feather.CIRCLE);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
    }

    private void showQuestion(Lecture here) {
        Optional<Question> asks = here.here().question();
        shown(asked, asks.isPresent());
        question.setText(asks.map(Question::text).map(Prose::unbroken).orElse(""));
        answer.setText(asks.flatMap(Question::answer).map(Prose::unbroken).orElse(""));
        shown(answer, here.answered());
        showAnswer.setVisible(here.here().hasAnswer());
        showAnswer.setText(context.text(here.answered() ? "lesson.answer.hide" : "lesson.answer.show"));
    }

    private void bringIntoSight(int stop) {
        root.applyCss();
        root.layout();
        Node here = stops.getChildren().get(stop);
        double room = stops.getHeight() - scroll.getViewportBounds().getHeight();
        double middle = here.getBoundsInParent().getCenterY()
                - scroll.getViewportBounds().getHeight() / 2;
        scroll.setVvalue(room > 0 ? Math.max(0, Math.min(1, middle / room)) : 0);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void goTo(int chapter, int stop) {
        dispatch(Lectures.goTo(context.store().state(), chapter, stop));
    }

    @FXML
    private void previous() {
        dispatch(Lectures.previous(context.store().state()));
    }

    @FXML
    private void next() {
        dispatch(Lectures.next(context.store().state()));
    }

    @FXML
    private void back() {
        dispatch(Lectures.back(context.store().state()));
    }

    @FXML
    private void answer() {
        shown.ifPresent(here -> dispatch(new Lectures.ShowAnswer(!here.answered())));
    }

    @FXML
    private void closeTheLesson() {
        dispatch(new Lectures.Close());
    }

    private void dispatch(Action action) {
        context.store().dispatch(action);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
