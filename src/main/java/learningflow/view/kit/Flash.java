package learningflow.view.kit;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/** Gives a node a pseudo-class for a moment. */
public final class Flash {
    private static final Duration MOMENT = Duration.seconds(1.2);

    private final Node node;
    private final PseudoClass mark;
    private final PauseTransition moment = new PauseTransition(MOMENT);

    public Flash(Node node, PseudoClass mark) {
        this.node = node;
        this.mark = mark;
        moment.setOnFinished(event -> node.pseudoClassStateChanged(mark, false));
    }

    public void play() {
        node.pseudoClassStateChanged(mark, true);
        moment.playFromStart();
    }

    public void stop() {
        moment.stop();
        node.pseudoClassStateChanged(mark, false);
    }
}
