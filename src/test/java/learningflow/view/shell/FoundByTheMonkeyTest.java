package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import learningflow.io.Gallery;
import learningflow.state.Transport;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What went wrong in the window when the monkey was at it, and may not do so again. */
class FoundByTheMonkeyTest extends WindowFixture {
    @Start
    void start(javafx.stage.Stage primary) {
        open();
    }

    private void opened(String scenario) {
        onJavaFx(() -> {
            store.open(Gallery.read(scenario));
            return null;
        });
    }

    /** Δ to the newest weights, which the other network does not have. */
    @Test
    void anotherNetworkCanBeOpenedAtAnOlderMoment(FxRobot robot) {
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToUpdate(0, 1));
        opened("xor");
        assertThat(robot.lookup("#weightToNow-2-0-0").queryLabeled().getText()).isEmpty();
    }
}
