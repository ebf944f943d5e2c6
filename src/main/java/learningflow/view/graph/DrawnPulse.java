package learningflow.view.graph;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import learningflow.diagram.Pulse;

/** A dot with a soft halo. */
final class DrawnPulse extends Group implements Drawn<Pulse> {
    private final Circle halo = Roles.styled(new Circle(), "graph-halo");
    private final Circle dot = Roles.styled(new Circle(), "graph-dot");

    DrawnPulse(String id) {
        setId(id);
        getChildren().addAll(halo, dot);
    }

    @Override
    public void draw(Pulse pulse, Pulse before) {
        if (before == null || before.role() != pulse.role()) {
            Roles.apply(pulse.role(), halo, dot);
            dot.setRadius(pulse.radius());
            halo.setRadius(2.1 * pulse.radius());
        }
        setTranslateX(pulse.x());
        setTranslateY(pulse.y());
    }
}
