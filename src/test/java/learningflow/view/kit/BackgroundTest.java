package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BackgroundTest {
    private final Background background = new Background();
    private final List<String> heard = new ArrayList<>();

    private void run(String result) {
        background.run(() -> result, heard::add, error -> heard.add(error.toString()));
    }

    @Test
    void whatWasWorkedOutIsHandedOver() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        background.run(() -> "done", heard::add, error -> {});
        background.run(() -> "", nothing -> done.countDown(), error -> {});
        done.await();
        assertThat(heard).containsExactly("done");
        background.close();
    }

    /** The result waits for the JavaFX thread while that closes the panel that had asked for it. */
    @Test
    void whatIsReadyWhenItIsClosedIsForNobody() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            run("late");
            background.run(
                    () -> {
                        ready.countDown();
                        return "";
                    },
                    heard::add,
                    error -> {});
            awaits(ready);
            background.close();
            run("later still");
            closed.countDown();
        });
        closed.await();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).isEmpty();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
