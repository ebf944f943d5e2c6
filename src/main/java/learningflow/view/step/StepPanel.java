package learningflow.view.step;

import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import learningflow.lesson.Step;
import learningflow.lesson.formula.Formula;
import learningflow.state.Looks;
import learningflow.state.Prediction;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.formula.FormulaPane;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Promise;
import learningflow.view.kit.Tips;

/** The step on the screen, or what was picked, in signs, in numbers and in words. */
public final class StepPanel implements Panel {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final Context context;
    private final VBox root;
    private final FormulaPane formulaPane = new FormulaPane();
    private final Reveal reveal;
    private final Subscription subscription;
    private final Subscription highlighted;
    private Told told;
    /** The network whose formulas were prepared. */
    private Object expected;

    @FXML
    private Label stepTitle;

    @FXML
    private Button stepUnpick;

    @FXML
    private MenuButton stepCopy;

    @FXML
    private StackPane stepFormula;

    @FXML
    private VBox stepPlain;

    @FXML
    private Label stepRule;

    @FXML
    private Label stepNumbers;

    @FXML
    private Label stepSentence;

    @FXML
    private Promise stepPromise;

    public StepPanel(Context context) {
        this.context = context;
        root = Fxml.load("step", this, context);
        reveal = new Reveal(context.player(), this::reveal);
        highlighted = context.highlights().subscribe(this::highlight);
        subscription = context.store().subscribe(this::show);
    }

    @FXML
    private void initialize() {
        formulaPane.setId("stepTypeset");
        formulaPane.setOnPointed(context.highlights()::point);
        formulaPane.setOnReady(this::showPlain);
        stepFormula.getChildren().add(formulaPane);
        stepPromise.start(context, "step");
        new CopyMenu(context, () -> told == null ? Formula.NONE : told.formula()).on(stepCopy, formulaPane);
        Tips.explain(stepUnpick, context.text("step.unpick"), context.text("step.unpick.help"));
        stepUnpick.setOnAction(event -> context.store().dispatch(new Looks.Pick(Optional.empty())));
        showPlain();
    }

    /** Plain text stands where the formula will be until it can be typeset. */
    private void showPlain() {
        stepPlain.setVisible(!formulaPane.isReady());
        stepPlain.setManaged(stepPlain.isVisible());
    }

    @Override
    public Region root() {
        return root;
    }

    private void show(State state) {
        Object network = state.run().moment().setup().network();
        if (network != expected) {
            expected = network;
            formulaPane.expect(Told.all(state, context.texts()));
        }
        told = Told.of(state, context.texts());
        Formula formula = told.formula();
        int last = formula.lines().size() - 1;
        stepTitle.setText(told.title());
        stepRule.setText(last > 0 ? formula.text(0) : "");
        stepNumbers.setText(formula.text(Math.max(0, last)));
        stepSentence.setText(told.sentence());
        stepSentence.pseudoClassStateChanged(BROKEN, told.broken());
        stepUnpick.setVisible(told.part().isPresent());
        stepUnpick.setManaged(told.part().isPresent());
        stepCopy.setDisable(formula.lines().isEmpty());
        formulaPane.show(formula);
        reveal.follow(state, told.part().isPresent());
        boolean behind =
                state.shown().pass() == Step.Pass.UPDATE || state.shown().pass() == Step.Pass.AGAIN;
        showPromise(behind && state.drag().isEmpty() ? Prediction.of(state) : Optional.empty());
        highlight();
        announce(String.join(". ", told.title(), formula.text(Math.max(0, last)), told.sentence()));
    }

    private void showPromise(Optional<Prediction> prediction) {
        stepPromise.show(prediction);
        stepPromise.setManaged(prediction.isPresent());
    }

    private void reveal(int lines) {
        formulaPane.reveal(lines);
        stepRule.setVisible(lines > 0);
        stepNumbers.setVisible(lines >= told.formula().lines().size());
    }

    private void highlight() {
        Set<learningflow.lesson.Part> pointed = context.highlights().parts();
        formulaPane.highlight(
                pointed.isEmpty() && told != null ? told.part().map(Set::of).orElse(Set.of()) : pointed);
    }

    /** By the sentence: a screen reader passes over what only holds others. */
    private void announce(String caption) {
        if (!caption.equals(stepSentence.getAccessibleText())) {
            stepSentence.setAccessibleText(caption);
            stepSentence.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    @Override
    public void close() {
        reveal.stop();
        highlighted.close();
        subscription.close();
    }
}
