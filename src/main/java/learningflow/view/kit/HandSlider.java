package learningflow.view.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A slider that tells what a hand does apart from what is only shown, and holds the frames of one movement together: a drag
 * from press to release, or a run of keys until the focus leaves or a second passes. Marks where 0 and the initial value
 * are. Arrows move by 1/20 of the range, with Shift by 1/100, page keys by 1/10, Home and End to the limits; a double-click
 * on the thumb asks for the initial value.
 */
public final class HandSlider extends Slider {
    private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");
    private static final Duration RUN_OF_KEYS = Duration.seconds(1);
    /** How fine a hand can move: digits below this part of the range would be noise. */
    private static final double FINENESS = 1000;

    /** Digits that the way to a logarithm and back leaves as they were. */
    private static final MathContext HEARD = new MathContext(12);

    /** Hears of a hand's movements. */
    public interface Hand {
        /** The first movement is about to be heard. */
        default void grab() {}

        /** @param gesture the same for all frames of one movement */
        void move(double value, Object gesture);

        /** The movement has ended. */
        default void letGo() {}
    }

    private final PauseTransition keysEnd = new PauseTransition(RUN_OF_KEYS);
    private Hand hand = (value, gesture) -> {};
    private Runnable onReset = () -> {};
    private Range range = new Range(0, 1, 0);
    /** The value, also where the slider's own can't follow it. */
    private double shown;

    private boolean logarithmic;
    private boolean showing;
    private boolean pressedOnThumb;
    /** The movement under way, or null. */
    private Object gesture;

    public HandSlider() {
        getStyleClass().addAll("hand-slider", "small");
        valueProperty().addListener((property, before, after) -> {
            if (!showing) {
                move(tidy(after.doubleValue()));
            }
        });
        keysEnd.setOnFinished(event -> end());
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> end());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener(property -> end());
        disabledProperty().addListener(property -> end());
        sceneProperty().addListener(property -> endSoon());
    }

    public void setHand(Hand hand) {
        this.hand = hand;
    }

    public void setOnReset(Runnable onReset) {
        this.onReset = onReset;
    }

    /** Whether a movement is under way. */
    public boolean isHeld() {
        return gesture != null;
    }

    /** Shows a value, which no hand has moved. @param text name and value for people */
    public void show(double value, Range newRange, String text) {
        showing = true;
        shown = value;
        if (!newRange.equals(range)) {
            range = newRange;
            requestLayout(); // of the marks
        }
        if (getMin() != range.min() || getMax() != range.max()) {
            setMin(Math.min(getMin(), range.min()));
            setMax(range.max());
            setMin(range.min());
        }
        double inside = Double.isNaN(value) ? range.initial() : clamp(value);
        if (getValue() != inside) {
            setValue(inside);
        }
        pseudoClassStateChanged(BEYOND, !(value >= range.min() && value <= range.max()));
        setAccessibleText(text);
        showing = false;
    }

    private double clamp(double value) {
        return Math.max(range.min(), Math.min(value, range.max()));
    }

    private double tidy(double value) {
        int digits = -(int) Math.floor(Math.log10(range.span() / FINENESS));
        return clamp(
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue());
    }

    private void move(double value) {
        if (gesture == null) {
            gesture = new Object();
            hand.grab();
        }
        hand.move(value, gesture);
    }

    /** Letting go is a change of the state, and who takes the slider out of its place is in the middle of another one. */
    private void endSoon() {
        if (gesture != null) {
            Platform.runLater(this::end);
        }
    }

    private void end() {
        keysEnd.stop();
        if (gesture != null) {
            gesture = null;
            hand.letGo();
        }
    }

    private void press(MouseEvent event) {
        end();
        boolean onThumb =
                event.getTarget() instanceof Node node && node.getStyleClass().contains("thumb");
        if (event.getButton() != MouseButton.PRIMARY) {
            event.consume();
        } else if (event.getClickCount() == 2 && onThumb && pressedOnThumb) {
            onReset.run();
        }
        pressedOnThumb = onThumb;
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double arrow = range.span() / (event.isShiftDown() ? 100 : 20);
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT, UP, KP_UP -> step(arrow, event);
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> step(-arrow, event);
            case PAGE_UP -> step(range.span() / 10, event);
            case PAGE_DOWN -> step(-range.span() / 10, event);
            case HOME -> go(range.min(), event);
            case END -> go(range.max(), event);
            default -> {}
        }
    }

    private void step(double by, Event event) {
        double from = Double.isFinite(shown) ? shown : getValue();
        double beyond = Math.max(range.max(), from);
        go(Math.max(Math.min(range.min(), from), Math.min(from + by, beyond)), event);
    }

    private void go(double value, Event event) {
        event.consume();
        if (value != shown) {
            move(value);
            keysEnd.playFromStart();
        }
    }

    Range range() {
        return range;
    }

    /** Its value is log₁₀ of what it stands for: 0 means nothing special then, and a screen reader hears what it stands for. */
    public void setLogarithmic(boolean logarithmic) {
        this.logarithmic = logarithmic;
    }

    boolean marksZero() {
        return !logarithmic;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Object answer = super.queryAccessibleAttribute(attribute, parameters);
        return switch (attribute) {
            case VALUE, MIN_VALUE, MAX_VALUE -> logarithmic ? power((Double) answer) : answer;
            default -> answer;
        };
    }

    private static double power(double exponent) {
        return new BigDecimal(Math.pow(10, exponent)).round(HEARD).doubleValue();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (logarithmic && action == AccessibleAction.SET_VALUE && parameters[0] instanceof Double value) {
            super.executeAccessibleAction(action, Math.log10(value));
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new HandSliderSkin(this);
    }
}
