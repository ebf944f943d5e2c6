package learningflow.view.graph;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.diagram.About;
import learningflow.diagram.Diagram;
import learningflow.diagram.Diagrams;
import learningflow.diagram.Opened;
import learningflow.diagram.Picture;
import learningflow.diagram.Size;
import learningflow.state.Look;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Panel;
import learningflow.view.theme.Themes;

/** The layer graph: what flows through the network, step by step. Is also the clock of the player while something moves. */
public final class GraphView implements Panel {
    private static final double LONGEST_FRAME = 0.1;

    private final Context context;
    private final Diagrams diagrams;
    private final GraphBar bar;
    private final DrawingPane drawing;
    private final Pointing pointing;
    private final VBox root;
    private final Clock clock = new Clock();
    private final Subscription subscription;
    private State state;
    private Opened opened = Opened.NONE;
    private Drawing last;

    /** What was drawn, and how big. */
    private record Drawing(Size size, Picture.View view, Object network, Diagram diagram) {}

    public GraphView(Context context) {
        this.context = context;
        diagrams = new Diagrams(new Faces(), context.texts());
        bar = new GraphBar(context, this::redraw);
        drawing = new DrawingPane(id -> About.spoken(picture(), id, context.texts()), this::draw);
        drawing.setMinSize(0, 0);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        root = new VBox(bar.root(), drawing);
        root.getStyleClass().addAll("card", "graph");
        pointing = new Pointing(drawing, this::redraw, id -> About.exact(picture(), id, context.texts()));
        subscription = context.store().subscribe(this::follow);
    }

    @Override
    public Region root() {
        return root;
    }

    private void follow(State changed) {
        state = changed;
        bar.show(changed);
        redraw();
    }

    private void redraw() {
        drawing.requestLayout();
        clock.runWhileNeeded();
    }

    private Picture picture() {
        return Shown.of(state, context.player().flight(), bar.row(), opened);
    }

    private void draw() {
        if (drawing.getWidth() < 1 || drawing.getHeight() < 1) {
            return;
        }
        Look look = state.look();
        Size size = new Size(drawing.getWidth(), drawing.getHeight(), Themes.fontSize(look, root.getScene()));
        Picture picture = picture();
        Diagram diagram = diagrams.of(picture, size, pointing.focus());
        boolean same = last != null
                && last.size().equals(size)
                && last.view() == picture.view()
                && last.network() == picture.network();
        if (last == null || !same || !last.diagram().equals(diagram)) {
            drawing.show(diagram, same && !look.reduceMotion() && !pointing.isNew());
        }
        last = new Drawing(size, picture.view(), picture.network(), diagram);
        pointing.show(diagram);
        clock.runWhileNeeded();
    }

    @Override
    public void close() {
        subscription.close();
        clock.stop();
    }

    /** As if the mouse were over the thing with this id; "" for nothing. */
    void pointAt(String id) {
        pointing.point(id);
    }

    /** Whether it is drawing frame by frame at present. */
    boolean isTicking() {
        return clock.running;
    }

    /** Ticks only while something moves. */
    private final class Clock extends AnimationTimer {
        private boolean running;
        private long before;

        void runWhileNeeded() {
            if (isNeeded() && !running) {
                running = true;
                before = 0;
                start();
            }
        }

        private boolean isNeeded() {
            return isPlaying() || drawing.isFading();
        }

        private boolean isPlaying() {
            return context.player().isRunning();
        }

        @Override
        public void handle(long now) {
            double seconds = before == 0 ? 0 : Math.min(LONGEST_FRAME, (now - before) / 1e9);
            before = now;
            drawing.fade(seconds);
            if (isPlaying()) {
                context.player().tick(seconds);
                drawing.requestLayout();
            }
            if (!isNeeded()) {
                stop();
            }
        }

        @Override
        public void stop() {
            running = false;
            super.stop();
        }
    }
}
