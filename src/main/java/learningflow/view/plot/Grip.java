package learningflow.view.plot;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/**
 * The point of a plot that a hand moves: by the mouse from press to release, or by a run of arrow keys until the focus leaves
 * or a second passes; all frames of one movement belong together. Arrows move by 1/20 of the axis, with Shift by 1/100.
 */
final class Grip {
    private static final Duration RUN_OF_KEYS = Duration.seconds(1);
    private static final double REACH_EM = 1.1;

    /** Hears of a hand's movements, in values of the axes. */
    interface Hand {
        default void grab() {}

        /** @param gesture the same for all frames of one movement */
        void move(double x, double y, Object gesture);

        default void letGo() {}
    }

    private final PlotFrame frame;
    private final Circle point = PlotFrame.shape(new Circle(), "plot-grip");
    private final PauseTransition keysEnd = new PauseTransition(RUN_OF_KEYS);
    private Hand hand = (x, y, gesture) -> {};
    private boolean enabled;
    private boolean upright;
    private boolean anyHeight;
    private double x = Double.NaN;
    private double y = Double.NaN;
    private double em = 13;
    private Object gesture;
    /** From the mouse to the point, so that it does not jump when it is pressed beside its middle. */
    private double offX;

    private double offY;

    Grip(PlotFrame frame) {
        this.frame = frame;
        frame.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        frame.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        frame.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> end());
        frame.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        frame.focusedProperty().addListener(property -> end());
        frame.sceneProperty().addListener(property -> endSoon());
        keysEnd.setOnFinished(event -> end());
    }

    Circle point() {
        return point;
    }

    /** @param inBothDirections whether it moves up and down, too @param atAnyHeight whether the line through it can be pressed */
    void set(Hand newHand, boolean inBothDirections, boolean atAnyHeight) {
        hand = newHand;
        upright = inBothDirections;
        anyHeight = atAnyHeight;
    }

    /** Where it is now. */
    void show(double newX, double newY, boolean newEnabled) {
        x = newX;
        y = newY;
        enabled = newEnabled;
        if (!enabled) {
            end();
        }
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    boolean isHeld() {
        return gesture != null;
    }

    /** Called when the places of the axes are known. */
    void place(double newEm) {
        em = newEm;
        point.setVisible(Double.isFinite(x) && Double.isFinite(y));
        if (point.isVisible()) {
            point.setRadius(Math.round(em * 0.38));
            point.setCenterX(placeX());
            point.setCenterY(placeY());
        }
    }

    /** At the frame's edge if it lies beyond. */
    private double placeX() {
        return Math.max(frame.left, Math.min(frame.x(x), frame.right));
    }

    private double placeY() {
        return Math.max(frame.top, Math.min(frame.y(y), frame.bottom));
    }

    boolean isNear(double mouseX, double mouseY) {
        double dx = mouseX - placeX();
        double dy = anyHeight ? 0 : mouseY - placeY();
        return enabled && point.isVisible() && Math.hypot(dx, dy) <= REACH_EM * em;
    }

    private void press(MouseEvent event) {
        end();
        if (event.getButton() == MouseButton.PRIMARY && isNear(event.getX(), event.getY())) {
            offX = placeX() - event.getX();
            offY = placeY() - event.getY();
            begin();
        }
    }

    private void drag(MouseEvent event) {
        if (gesture != null) {
            double toX = Math.max(frame.left, Math.min(event.getX() + offX, frame.right));
            double toY = Math.max(frame.top, Math.min(event.getY() + offY, frame.bottom));
            hand.move(frame.valueX(toX), upright ? frame.valueY(toY) : y, gesture);
        }
    }

    private void key(KeyEvent event) {
        if (!enabled || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double part = event.isShiftDown() ? 0.01 : 0.05;
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT -> step(part, 0, event);
            case LEFT, KP_LEFT -> step(-part, 0, event);
            case UP, KP_UP -> step(upright ? 0 : part, upright ? part : 0, event);
            case DOWN, KP_DOWN -> step(upright ? 0 : -part, upright ? -part : 0, event);
            case PAGE_UP -> step(0.1, 0, event);
            case PAGE_DOWN -> step(-0.1, 0, event);
            default -> {}
        }
    }

    private void step(double across, double up, KeyEvent event) {
        event.consume();
        Window window = frame.window();
        if (gesture == null) {
            begin();
        }
        double toX = x + across * (window.across().max() - window.across().min());
        double toY = y + up * (window.up().max() - window.up().min());
        hand.move(toX, toY, gesture);
        keysEnd.playFromStart();
    }

    private void begin() {
        gesture = new Object();
        hand.grab();
    }

    /** Letting go is a change of the state, and who takes the plot out of its place is in the middle of another one. */
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
}
