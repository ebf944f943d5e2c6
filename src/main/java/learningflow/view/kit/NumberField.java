package learningflow.view.kit;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import learningflow.core.Numbers;

/**
 * A field for one number: shows it as people write it, and takes decimals, exponents and fractions, with point or comma.
 *
 * <p>Enter or leaving the field commits what was typed; Esc takes it back. What is no number is marked, and commits
 * nothing: on Enter it stays to be corrected, on leaving the number comes back. The exact number is in the tooltip, and is
 * what copying the whole field copies.
 */
public final class NumberField extends TextField {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    /** Hears of numbers typed. */
    @FunctionalInterface
    public interface Commit {
        /** @param typed the text, in the spelling of files */
        void commit(double value, String typed);
    }

    private final Tooltip tooltip = new Tooltip();
    private final Flash flash = new Flash(this, CHANGED);
    private Commit commit = (value, typed) -> {};
    private DoublePredicate allowed = value -> true;
    private String help = "";
    private String complaint = "";
    /** The text that stands for the present number. */
    private String shown = "";

    private double value = Double.NaN;
    /** Whether what was typed is marked as no number. */
    private boolean wrong;
    /** The last text committed, which may stand for its number again. */
    private String typed = "";

    public NumberField() {
        getStyleClass().add("number-field");
        tooltip.setShowDelay(Duration.millis(400));
        setTooltip(tooltip);
        setPrefColumnCount(0);
        focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                leave();
            }
        });
        textProperty().addListener(property -> mark(false));
        setOnAction(event -> enter());
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    public void setOnCommit(Commit commit) {
        this.commit = commit;
    }

    /**
     * @param help what the field is for
     * @param complaint what is said to a text that is not an allowed number
     */
    public void setTexts(String help, String complaint) {
        this.help = help;
        this.complaint = complaint;
        setAccessibleHelp(help);
        explain();
    }

    /** Which numbers may be committed. */
    public void setAllowed(DoublePredicate allowed) {
        this.allowed = allowed;
    }

    /** The number, in the spelling in which it was last typed here, if it still is that number. */
    public void show(double newValue) {
        boolean same = Numbers.parse(typed).equals(OptionalDouble.of(newValue));
        show(newValue, same ? typed : Numbers.format(newValue));
    }

    /** The number, and how it is written; keeps what is just being typed. */
    public void show(double newValue, String text) {
        if (text.equals(shown) && Double.compare(newValue, value) == 0) {
            return;
        }
        boolean typing = isFocused() && !getText().equals(shown);
        value = newValue;
        shown = text;
        if (!typing) {
            restore();
        }
        explain();
    }

    /** Marks the number for a moment as one that has changed. */
    public void flash() {
        flash.play();
    }

    /** Another number altogether is shown from now on; forgets what is being typed. */
    public void renew() {
        flash.stop();
        restore();
    }

    private void enter() {
        if (!commitTyped()) {
            mark(true);
        } else {
            selectAll();
        }
    }

    private void leave() {
        if (!commitTyped()) {
            restore();
        }
    }

    /** Whether the text is all right: nothing was typed, or an allowed number. */
    private boolean commitTyped() {
        String text = getText();
        if (text.equals(shown)) {
            return true;
        }
        OptionalDouble number = Numbers.parseTyped(text);
        if (number.isEmpty() || !allowed.test(number.getAsDouble())) {
            return false;
        }
        typed = Numbers.plain(text);
        commit.commit(number.getAsDouble(), typed);
        restore();
        return true;
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
            restore();
            selectAll();
            event.consume();
        }
    }

    private void restore() {
        if (!getText().equals(shown)) {
            setText(shown);
        }
        mark(false);
    }

    private void mark(boolean nowWrong) {
        if (!wrong && !nowWrong) {
            return; // with each number that changes
        }
        wrong = nowWrong;
        pseudoClassStateChanged(ERROR, wrong);
        setAccessibleHelp(wrong ? complaint : help);
        if (wrong) {
            tooltip.setText(complaint);
            notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        } else {
            explain();
        }
    }

    private void explain() {
        tooltip.setText(help.isEmpty() ? Numbers.exact(value) : Numbers.exact(value) + "\n" + help);
    }

    @Override
    public void copy() {
        if (getText().equals(shown) && getSelection().getLength() == getLength() && getLength() > 0) {
            ClipboardContent content = new ClipboardContent();
            content.putString(Numbers.exact(value));
            Clipboard.getSystemClipboard().setContent(content);
        } else {
            super.copy();
        }
    }
}
