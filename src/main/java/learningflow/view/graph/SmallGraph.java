package learningflow.view.graph;

import javafx.scene.layout.Region;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.diagram.Diagrams;
import learningflow.diagram.Picture;
import learningflow.diagram.Size;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.lesson.Timeline;

/** A still and small picture of a scenario's network in its first backward pass. */
public final class SmallGraph {
    private static final double TYPE = 9;

    private SmallGraph() {}

    public static Region of(Scenario scenario, double width, double height, Texts texts) {
        Trace trace = new Trainer(scenario.setup(), scenario.start())
                .trace(scenario.setup().batches().get(0), 1);
        int backward = Timeline.training(scenario.setup().network()).last() - 2;
        Picture picture = Picture.of(scenario, trace, Picture.View.NEURONS, backward);
        DrawingPane pane = new DrawingPane(id -> "", () -> {});
        pane.show(Diagrams.small(new Faces(), texts).of(picture, new Size(width, height, TYPE)), false);
        pane.setMinSize(width, height);
        pane.setMaxSize(width, height);
        pane.setMouseTransparent(true);
        return pane;
    }
}
