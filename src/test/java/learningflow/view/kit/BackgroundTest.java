package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    @Test
    void anErrorIsToldInALineAndLogged() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        List<Throwable> logged = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> logged.add(error));
        try {
            Error full = new OutOfMemoryError("Java heap space");
            Error other = new StackOverflowError();
            assertThat(failure(full)).hasMessage("not enough memory for it").hasCause(full);
            assertThat(failure(other))
                    .hasMessage("a fault of the program: java.lang.StackOverflowError")
                    .hasCause(other);
            run("goes on");
            assertThat(failure(full)).isNotNull();
            assertThat(heard).containsExactly("goes on");
            WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> logged.size() == 3);
            assertThat(logged).containsExactly(full, other, full);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(null);
            Locale.setDefault(before);
            background.close();
        }
    }

    private Exception failure(Error error) throws Exception {
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        background.run(
                () -> {
                    throw error;
                },
                nothing -> {},
                failure::complete);
        return failure.get(5, TimeUnit.SECONDS);
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
