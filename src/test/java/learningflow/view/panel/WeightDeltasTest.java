package learningflow.view.panel;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import learningflow.core.WeightId;
import learningflow.state.Edits;
import learningflow.state.Transport;
import learningflow.view.Examples;
import learningflow.view.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** That each δw is really drawn in its row, whatever was there before: a label may hold a text and yet have no place. */
@ExtendWith(ApplicationExtension.class)
class WeightDeltasTest {
    /** Of the article's network: start, pick, three forward, loss, δ⁴, δ³, δ², then δw². */
    private static final int WEIGHT_DELTA = 9;

    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
        stand.show(Examples.article(), 480, 480, WeightsPanel::new);
    }

    @Test
    void deltasThatComeWithAStepAreDrawnInTheirRows() {
        stand.dispatch(new Transport.NextUpdate(), new Transport.NextUpdate());
        pulses();
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA));
        // δw = δ³·o¹ = −1 · (0, 2000, 3000)
        drawn("0", "−2000", "−3000");
    }

    @Test
    void deltasThatFollowAWeightAreDrawnInTheirRows() {
        stand.dispatch(new Transport.NextUpdate(), new Transport.NextUpdate(), new Transport.GoToStep(WEIGHT_DELTA));
        drawn("0", "−2000", "−3000");
        // w³ = 1/3000 instead of 1/5800: o = 1 − 3/5.8 = 0.48276, δ³ = o − 1 = −0.51724
        stand.dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 2), 1.0 / 3000, Optional.empty(), null));
        drawn("0", "−1034", "−1552");
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA - 1));
        pulses();
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA));
        drawn("0", "−1034", "−1552");
    }

    private void drawn(String... numbers) {
        for (int input = 0; input < numbers.length; input++) {
            String id = "weightDelta-2-0-" + input;
            String number = numbers[input];
            Stand.await(() -> isDrawn(id, number));
        }
    }

    /** Nothing is laid out here: only what the frames of the window did counts. */
    private boolean isDrawn(String id, String number) {
        Label label = stand.find(id, Label.class);
        Node row = label.getParent().getParent();
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .anyMatch(text -> text.getText().equals(number)
                        && seen(text)
                        && within(row, text)
                        && text.getLayoutBounds().getWidth() > 0
                        && text.getLayoutBounds().getHeight() > 0);
    }

    private static boolean seen(Node node) {
        return node == null || node.isVisible() && node.getOpacity() > 0 && seen(node.getParent());
    }

    private static boolean within(Node row, Node part) {
        Bounds place = part.localToScene(part.getBoundsInLocal());
        Bounds room = row.localToScene(row.getLayoutBounds());
        boolean own = part.getParent().getLayoutBounds().getWidth() > 0;
        return own && place.getWidth() > 0 && room.contains(place);
    }

    /** Lets the window draw what is there, so that what comes next is a change. */
    private static void pulses() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch pulse = new CountDownLatch(1);
            Stand.onJavaFx(() -> {
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        pulse.countDown();
                    }
                }.start();
                return null;
            });
            Stand.await(() -> pulse.getCount() == 0);
        }
    }
}
