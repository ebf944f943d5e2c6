package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import learningflow.lesson.Step;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Store;
import learningflow.state.Transport;
import learningflow.view.Stand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The monkey must not cry wolf. */
class MonkeyCageTest {
    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** Behind an update, the numbers of the same data change one layer after the other while they fly through the graph. */
    @Test
    void whatFliesArrivesBeforeItIsComparedWithAFreshWindow() {
        Stand.onJavaFx(() -> {
            MonkeyCage cage = new MonkeyCage(new Random(1), new HashMap<>());
            Store store = cage.store();
            store.dispatch(new Looks.SetLook(Look.INITIAL.withReduceMotion(false)));
            store.dispatch(new Transport.GoToStep(store.state().timeline().first(Step.Kind.AGAIN) - 1));
            cage.look();
            store.dispatch(new Transport.StepForward());
            cage.look();
            assertThat(cage.compareWithAFreshOne()).isEmpty();
            cage.close();
            return null;
        });
    }
}
