package learningflow.bench.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import learningflow.lesson.Scenario;
import learningflow.state.Transport;

/** A hand that drags the first weight to and fro, one event a frame, in the middle of a backward pass that is revealed. */
final class Dragging {
    private static final int ROUNDS = 5;
    /** Until the compiler is done with it. */
    private static final int WARM_UP = 60;

    private static final int WARM = 8;
    private static final int FRAMES = 30;
    /** Pictures of the window that the bare scene plays. */
    private static final int PICTURES = 24;
    /** How far it goes, in pixels, and how far in a frame. */
    private static final int WAY = 40;

    private final Program program;
    private Node thumb;
    private Point2D grip;
    private int moved;

    private Dragging(Program program) {
        this.program = program;
    }

    /** Against the bare scene. */
    static void deep() {
        try (Program program = Program.open(Networks.deep(100))) {
            Dragging dragging = new Dragging(program);
            dragging.compare();
        }
    }

    /** Without: how long a frame takes. */
    static void wide() {
        frames("W4, 200 rows, folded", Networks.wide(200), false);
        frames("W4, 200 rows, all layers open", Networks.wide(200), true);
        frames("784-256-128-10, 200 rows, folded", Networks.digits(200), false);
    }

    private static void frames(String what, Scenario scenario, boolean opened) {
        try (Program program = Program.open(scenario)) {
            Dragging dragging = new Dragging(program);
            dragging.reveal();
            if (opened) {
                dragging.open();
            }
            dragging.grab();
            dragging.drag(WARM_UP, 0);
            Frames frames = dragging.drag(WARM, 5 * FRAMES);
            dragging.letGo();
            Figures.print("drag, " + what + ": answer, ms", Figures.high(frames.answer()));
            Figures.print("drag, " + what + ": JavaFX thread, ms", Figures.high(frames.work()));
            Figures.print("drag, " + what + ": with drawing, ms", Figures.high(frames.cost()));
        }
    }

    private void compare() {
        reveal();
        grab();
        drag(WARM_UP, 0);
        List<Seen> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            drag(0, 1);
            pictures.add(Fx.call(() -> Seen.in(program.scene)));
        }
        Bare bare = Fx.call(() -> new Bare(pictures, program.scene.getWidth(), program.scene.getHeight()));
        bare.print(pictures.get(0));
        double[] work = new double[ROUNDS];
        double[] cost = new double[ROUNDS];
        double[] mine = new double[ROUNDS];
        double[] bares = new double[ROUNDS];
        Fx.run(() -> program.stage.setScene(bare.scene()));
        Frames.measure(WARM_UP, 0, frame -> bare.show());
        for (int round = 0; round < ROUNDS; round++) {
            Fx.run(() -> program.stage.setScene(bare.scene()));
            Frames yardstick = Frames.measure(WARM, FRAMES, frame -> bare.show());
            Fx.run(() -> program.stage.setScene(program.scene));
            Frames frames = drag(WARM, FRAMES);
            mine[round] = frames.medianWork();
            bares[round] = yardstick.medianWork();
            work[round] = mine[round] / bares[round];
            cost[round] = frames.medianCost() / yardstick.medianCost();
        }
        letGo();
        Figures.print("drag, W3, 100 rows: JavaFX thread / bare scene", Figures.spread(work));
        Figures.print("  ms in the window", Figures.spread(mine));
        Figures.print("  ms in the bare scene", Figures.spread(bares));
        Figures.print("  the same with drawing / bare scene", Figures.spread(cost));
    }

    private void reveal() {
        program.dispatch(new Transport.GoToStep(Math.max(
                1, program.state().timeline().last() - 2))); // all deltas, and the weights as they were before the update
        Fx.pause(1500);
    }

    /** As the buttons in the headings of the layers do. */
    private void open() {
        Fx.run(() -> program.scene.getRoot().lookupAll(".graph-fold").stream()
                .map(Button.class::cast)
                .toList()
                .forEach(Button::fire));
        Fx.pause(500);
    }

    private void grab() {
        Fx.run(() -> {
            Node slider = program.scene.getRoot().lookupAll(".hand-slider").stream()
                    .filter(node -> node.getId() != null && node.getId().startsWith("weightSlider-2-0-"))
                    .findFirst()
                    .orElseThrow();
            thumb = slider.lookup(".thumb");
            Bounds place = thumb.localToScene(thumb.getLayoutBounds());
            grip = new Point2D(place.getCenterX(), place.getCenterY());
            Program.mouse(thumb, MouseEvent.MOUSE_PRESSED, grip);
        });
    }

    private Frames drag(int warm, int count) {
        return Frames.measure(warm, count, frame -> {
            int place = moved++ % (2 * WAY);
            int x = 1 + (place < WAY ? place : 2 * WAY - place);
            Program.mouse(thumb, MouseEvent.MOUSE_DRAGGED, grip.add(x, 0));
        });
    }

    private void letGo() {
        Fx.run(() -> Program.mouse(thumb, MouseEvent.MOUSE_RELEASED, grip));
    }
}
