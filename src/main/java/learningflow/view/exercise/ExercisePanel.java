package learningflow.view.exercise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Network;
import learningflow.io.ReportCsv;
import learningflow.lesson.Attempt;
import learningflow.lesson.Exercise;
import learningflow.lesson.Feedback;
import learningflow.lesson.Part;
import learningflow.lesson.Verdict;
import learningflow.lesson.formula.Formulas;
import learningflow.lesson.formula.Scene;
import learningflow.state.Homework;
import learningflow.state.Homeworks;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;

/** Asks for a quantity of the update on the screen, takes the answer, and says what is right and what went wrong. */
public final class ExercisePanel implements Panel {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Context context;
    private final Background background;
    private final Supplier<Optional<Path>> file;
    private final Consumer<String> problem;
    private final Region root;
    private final Subscription subscription;
    private Chooser chooserPart;
    private Homework shown;

    @FXML
    private FlowPane chooser;

    @FXML
    private ComboBox<Part> what;

    @FXML
    private ComboBox<Integer> entry;

    @FXML
    private ComboBox<Integer> digits;

    @FXML
    private Button ask;

    @FXML
    private Label hint;

    @FXML
    private VBox task;

    /** What can be done about the exercise; always in sight. */
    @FXML
    private FlowPane ways;

    @FXML
    private Label question;

    @FXML
    private Label about;

    @FXML
    private Flow answerRow;

    @FXML
    private TextField answer;

    @FXML
    private Button check;

    @FXML
    private Label summary;

    @FXML
    private FlowPane marks;

    @FXML
    private Label hints;

    @FXML
    private Label value;

    @FXML
    private Button showValue;

    @FXML
    private Button next;

    @FXML
    private Button putAway;

    @FXML
    private TableView<Attempt> report;

    @FXML
    private Button saveReport;

    /**
     * @param background writes the report
     * @param file asks where the report is to be saved
     * @param problem hears why it could not be
     */
    public ExercisePanel(
            Context context, Background background, Supplier<Optional<Path>> file, Consumer<String> problem) {
        this.context = context;
        this.background = background;
        this.file = file;
        this.problem = problem;
        root = Fxml.load("exercise", this, context);
        subscription = context.store().subscribe(this::show);
    }

    @FXML
    private void initialize() {
        chooserPart = new Chooser(context, what, entry, digits);
        explain(ask, "homework.ask");
        explain(check, "homework.check");
        explain(showValue, "homework.show");
        explain(putAway, "homework.close");
        explain(saveReport, "homework.save");
        Tips.tip(next, context.text("homework.next.tip"));
        answer.setAccessibleText(context.text("homework.answer"));
        answer.setAccessibleHelp(context.text("homework.answer.tip"));
        answer.setPromptText(context.text("homework.answer.prompt"));
        Tips.tip(answer, context.text("homework.answer.tip"));
        hint.setText(context.text("homework.hint"));
        ReportTable.prepare(report, context);
    }

    private void explain(Button button, String key) {
        Tips.explain(button, context.text(key), context.text(key + ".tip"));
    }

    private void show(State state) {
        Homework homework = state.desk().homework();
        chooserPart.show(state.run().setup().network());
        if (homework.equals(shown) && homework.exercise().isEmpty()) {
            return;
        }
        boolean fresh = shown == null || homework.attempts() == 0 && !homework.equals(shown);
        boolean asked = homework.exercise().isPresent();
        visible(chooser, !homework.open());
        visible(hint, !asked);
        visible(task, asked);
        visible(ways, asked);
        if (fresh) {
            answer.setText(homework.answer());
        }
        homework.exercise().ifPresent(exercise -> show(state, homework, exercise));
        showReport(homework);
        shown = homework;
    }

    private static void visible(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }

    private static void text(Label label, String text) {
        boolean changed = !text.equals(label.getText());
        label.setText(text);
        visible(label, !text.isEmpty());
        if (changed) {
            label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private void show(State state, Homework homework, Exercise exercise) {
        Feedback feedback = feedback(state, exercise);
        chooserPart.follow(exercise);
        question.setText(feedback.question());
        about.setText(feedback.about());
        visible(answerRow, homework.open());
        visible(showValue, homework.open());
        String nextSign = chooserPart
                .next()
                .map(part -> new Exercise(part, exercise.digits()).sign(network(state), context.texts()))
                .orElse("");
        next.setText(context.text("homework.next", "sign", nextSign));
        visible(next, !homework.open() && !nextSign.isEmpty());
        text(summary, homework.verdict().map(feedback::summary).orElse(""));
        boolean right = homework.verdict().filter(Verdict::isRight).isPresent();
        summary.pseudoClassStateChanged(GOOD, right);
        summary.pseudoClassStateChanged(BAD, !right);
        Marks.show(marks, homework.verdict(), feedback);
        boolean wrong = homework.verdict().isPresent() && homework.open();
        text(hints, wrong ? String.join("\n", feedback.hints(homework.verdict().get(), rule(state, exercise))) : "");
        text(value, homework.open() ? "" : feedback.value());
        Tips.tip(value, homework.open() ? "" : feedback.exactValue());
    }

    private Feedback feedback(State state, Exercise exercise) {
        return new Feedback(
                context.texts(),
                exercise,
                state.run().moment().setup(),
                state.run().trace(),
                state.rowShown());
    }

    private String rule(State state, Exercise exercise) {
        Run run = state.run();
        Scene scene = Scene.of(context.texts(), run.moment().setup(), run.trace(), state.rowShown(), run.trace());
        return Formulas.rule(scene, run.timeline().get(exercise.stepIn(run.timeline())));
    }

    private static Network network(State state) {
        return state.run().setup().network();
    }

    private void showReport(Homework homework) {
        if (shown == null || homework.report() != shown.report()) {
            List<Attempt> lines = homework.report();
            report.getItems().setAll(lines);
            visible(report, !lines.isEmpty());
            saveReport.setDisable(lines.isEmpty());
            if (!lines.isEmpty()) {
                report.scrollTo(lines.size() - 1);
            }
        }
    }

    @FXML
    private void ask() {
        chooserPart.chosen().ifPresent(this::ask);
    }

    private void ask(Exercise exercise) {
        context.store().dispatch(new Homeworks.Ask(exercise, context.texts()));
        answer.requestFocus();
    }

    @FXML
    private void next() {
        chooserPart.next().ifPresent(part -> {
            chooserPart.choose(part);
            ask();
        });
    }

    @FXML
    private void check() {
        if (!answer.getText().isBlank()) {
            context.store().dispatch(new Homeworks.Answer(answer.getText().strip(), context.texts()));
            goOnByKeys();
        }
    }

    /** The field that had the focus is gone once the exercise is over; the keyboard goes on with what comes next. */
    private void goOnByKeys() {
        if (!context.store().state().desk().homework().open()) {
            (next.isVisible() ? next : putAway).requestFocus();
        }
    }

    @FXML
    private void showValue() {
        context.store().dispatch(new Homeworks.Show(context.texts()));
        goOnByKeys();
    }

    @FXML
    private void putAway() {
        context.store().dispatch(new Homeworks.Close(context.texts()));
        ask.requestFocus();
    }

    @FXML
    private void save() {
        List<Attempt> lines = List.copyOf(report.getItems());
        file.get()
                .ifPresent(path -> background.run(
                        () -> {
                            ReportCsv.write(lines, path);
                            return path;
                        },
                        written -> {},
                        failure -> problem.accept(failure.getMessage())));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
