package learningflow.view.lecture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.lesson.Question;
import learningflow.lesson.Stop;
import learningflow.state.Lecture;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Panel;

/** For whoever stands in front: where one is, what comes next, the notes, and the time. */
public final class PresenterPanel implements Panel {
    private final Context context;
    private final Clock clock;
    private final Instant began;
    private final VBox root;
    private final Subscription subscription;
    private final Timeline ticking;

    @FXML
    private Label where;

    @FXML
    private Label elapsed;

    @FXML
    private Label time;

    @FXML
    private Label now;

    @FXML
    private Label next;

    @FXML
    private Label notes;

    @FXML
    private Label notesTitle;

    public PresenterPanel(Context context, Clock clock) {
        this.context = context;
        this.clock = clock;
        began = clock.instant();
        root = Fxml.load("presenter", this, context);
        subscription = context.store().subscribe(this::show);
        ticking = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        tick();
    }

    @Override
    public Region root() {
        return root;
    }

    /** Shows what time it is. */
    void tick() {
        Duration since = Duration.between(began, clock.instant());
        elapsed.setText(context.text(
                "presenter.elapsed", "minutes", since.toMinutes(), "seconds", "%02d".formatted(since.toSecondsPart())));
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(context.texts().locale());
        time.setText(LocalTime.now(clock).format(format));
    }

    private void show(State state) {
        Optional<Lecture> lecture = state.desk().lecture();
        where.setText(lecture.map(this::place)
                .orElseGet(() -> context.text(
                        "transport.step",
                        "n",
                        state.step(),
                        "all",
                        state.timeline().last())));
        now.setText(lecture.map(here -> said(here.here(), here.answered())).orElse(""));
        next.setText(lecture.map(this::coming).orElse(""));
        String noted = lecture.map(here -> here.here().notes()).orElse("");
        notes.setText(noted);
        notesTitle.setVisible(!noted.isEmpty());
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

    /** With the question, and its answer already: who asks should know it. */
    private String said(Stop stop, boolean answered) {
        String asked =
                stop.question().map(Question::text).map(text -> "\n" + text).orElse("");
        String answer = stop.question()
                .flatMap(Question::answer)
                .map(text -> "\n" + context.text(answered ? "presenter.answered" : "presenter.answer", "text", text))
                .orElse("");
        return stop.caption() + asked + answer;
    }

    private String coming(Lecture here) {
        if (here.here().hasAnswer() && !here.answered()) {
            return context.text("presenter.nextIsAnswer");
        }
        return here.nextStop()
                .map(there -> there.chapter() == here.chapter()
                        ? there.here().caption()
                        : context.text(
                                "presenter.nextChapter",
                                "title",
                                there.chapterHere().title(),
                                "caption",
                                there.here().caption()))
                .orElseGet(() -> context.text("presenter.end"));
    }

    @Override
    public void close() {
        ticking.stop();
        subscription.close();
    }
}
