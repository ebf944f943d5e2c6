package learningflow.view.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Makes random gestures out of single events: of the mouse, its wheel, the keys, and whatever else happens to a window. */
final class MonkeyHands {
    private static final List<KeyCode> TYPED = List.of(
            KeyCode.DIGIT0,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT5,
            KeyCode.DIGIT9,
            KeyCode.PERIOD,
            KeyCode.MINUS,
            KeyCode.E,
            KeyCode.SLASH,
            KeyCode.COMMA,
            KeyCode.X,
            KeyCode.A,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE);
    private static final List<KeyCode> MOVING = List.of(
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.TAB,
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.SPACE,
            KeyCode.ESCAPE,
            KeyCode.F10);
    private static final List<KeyCode> HELD = List.of(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT);

    /** One event, and what it is called. */
    record Event(String name, Runnable work) {}

    private final Random random;
    private final Stage stage;
    private final Robot robot = new Robot();
    private final Deque<Event> next = new ArrayDeque<>();
    private List<Node> targets = List.of();

    MonkeyHands(Random random, Stage stage) {
        this.random = random;
        this.stage = stage;
    }

    /** Called on the JavaFX thread. */
    Event next() {
        if (next.isEmpty()) {
            gesture();
        }
        return next.poll();
    }

    /** What there is to be touched, in the window that is on top. */
    void look() {
        Window top = top();
        List<Node> found = new ArrayList<>();
        if (top.getScene() != null && top.getScene().getRoot() != null) {
            collect(top.getScene().getRoot(), found);
        }
        targets = found;
    }

    private Window top() {
        List<Window> windows = Window.getWindows();
        Window top = windows.isEmpty() ? stage : windows.get(windows.size() - 1);
        return top instanceof PopupWindow && top.getScene().getRoot().isMouseTransparent() ? stage : top;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean target = node instanceof Control && !(node instanceof Label) || node.getId() != null;
        if (target) {
            found.add(node);
        }
        boolean whole = node instanceof ButtonBase || node instanceof Cell<?> && node.isMouseTransparent();
        if (node instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private void gesture() {
        int what = random.nextInt(100);
        if (what < 16) {
            wander();
        } else if (what < 44) {
            click();
        } else if (what < 60) {
            drag();
        } else if (what < 68) {
            turn();
        } else if (what < 78) {
            move();
        } else if (what < 88) {
            type();
        } else if (what < 98) {
            command();
        } else {
            resize();
        }
    }

    private void add(String name, Runnable work) {
        next.add(new Event(name, work));
    }

    private void moveTo(Point2D point) {
        add("move %.0f,%.0f".formatted(point.getX(), point.getY()), () -> robot.mouseMove(point));
    }

    private Point2D anywhere() {
        return new Point2D(
                stage.getX() + random.nextDouble() * stage.getWidth(),
                stage.getY() + random.nextDouble() * stage.getHeight());
    }

    /** On something that can be touched, most of the time. */
    private Point2D somewhere() {
        if (targets.isEmpty() || random.nextInt(8) == 0) {
            return anywhere();
        }
        Node node = targets.get(random.nextInt(targets.size()));
        Bounds bounds = node.getScene() == null ? null : node.localToScreen(node.getBoundsInLocal());
        return bounds == null
                ? anywhere()
                : new Point2D(
                        bounds.getMinX() + (0.1 + 0.8 * random.nextDouble()) * bounds.getWidth(),
                        bounds.getMinY() + (0.1 + 0.8 * random.nextDouble()) * bounds.getHeight());
    }

    private void wander() {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            moveTo(somewhere());
        }
    }

    private void press(MouseButton button) {
        add("press " + button, () -> robot.mousePress(button));
    }

    private void release(MouseButton button) {
        add("release " + button, () -> robot.mouseRelease(button));
    }

    private void click() {
        moveTo(somewhere());
        MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        boolean held = random.nextInt(12) == 0;
        KeyCode key = anyOf(HELD);
        if (held) {
            add("hold " + key, () -> robot.keyPress(key));
        }
        for (int i = random.nextInt(6) == 0 ? 2 : 1; i > 0; i--) {
            press(button);
            release(button);
        }
        if (held) {
            add("let go of " + key, () -> robot.keyRelease(key));
        }
    }

    private void drag() {
        Point2D from = somewhere();
        moveTo(from);
        press(MouseButton.PRIMARY);
        Point2D to = random.nextInt(4) == 0
                ? somewhere()
                : from.add(200 * random.nextGaussian(), 40 * random.nextGaussian());
        int frames = 2 + random.nextInt(10);
        for (int i = 1; i <= frames; i++) {
            moveTo(from.interpolate(to, (double) i / frames));
        }
        release(MouseButton.PRIMARY);
    }

    private void turn() {
        moveTo(somewhere());
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int by = random.nextBoolean() ? 1 : -1;
            add("wheel " + by, () -> robot.mouseWheel(by));
        }
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void stroke(KeyCode code) {
        add("press key " + code, () -> robot.keyPress(code));
        add("release key " + code, () -> robot.keyRelease(code));
    }

    private void move() {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            boolean shift = random.nextInt(5) == 0;
            if (shift) {
                add("hold SHIFT", () -> robot.keyPress(KeyCode.SHIFT));
            }
            stroke(anyOf(MOVING));
            if (shift) {
                add("let go of SHIFT", () -> robot.keyRelease(KeyCode.SHIFT));
            }
        }
    }

    private void type() {
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            stroke(anyOf(TYPED));
        }
        if (random.nextInt(3) > 0) {
            stroke(random.nextInt(4) == 0 ? KeyCode.TAB : KeyCode.ENTER);
        }
    }

    /** By its keys: all that the program can do. */
    private void command() {
        Command command = anyOf(List.of(Command.values()));
        KeyCodeCombination keys = anyOf(command.keys());
        List<KeyCode> held = new ArrayList<>();
        if (keys.getShift() == ModifierValue.DOWN) {
            held.add(KeyCode.SHIFT);
        }
        if (keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN) {
            held.add(KeyCode.CONTROL);
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            held.add(KeyCode.ALT);
        }
        held.forEach(key -> add(command + ": hold " + key, () -> robot.keyPress(key)));
        for (int i = random.nextInt(4) == 0 ? 5 : 1; i > 0; i--) {
            stroke(keys.getCode());
        }
        held.forEach(key -> add("let go of " + key, () -> robot.keyRelease(key)));
    }

    private void resize() {
        double width = 800 + random.nextInt(1120);
        double height = 560 + random.nextInt(520);
        add("resize to %.0f×%.0f".formatted(width, height), () -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /** Whatever is held is let go, and what lies over the window goes. */
    void rest() {
        next.clear();
        List.of(MouseButton.PRIMARY, MouseButton.SECONDARY).forEach(robot::mouseRelease);
        HELD.forEach(robot::keyRelease);
        MonkeyAnswers.others(stage).forEach(Window::hide);
    }
}
