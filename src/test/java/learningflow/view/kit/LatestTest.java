package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Texts;
import learningflow.state.Goal;
import learningflow.state.Player;
import learningflow.state.Store;
import learningflow.state.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LatestTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Latest latest = new Latest(stale -> heard.add(stale ? "pale" : "fresh"));

    @AfterEach
    void close() {
        Platform.runLater(latest::close);
    }

    private static void onJavaFx(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    @Test
    void whatIsAskedAsideIsWorkedOutOnAnotherThread() throws InterruptedException {
        List<Boolean> onJavaFx = new CopyOnWriteArrayList<>();
        onJavaFx(() -> latest.askAside(
                1,
                () -> {
                    onJavaFx.add(Platform.isFxApplicationThread());
                    return "one";
                },
                heard::add));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onJavaFx).containsExactly(false);
        assertThat(heard).filteredOn("one"::equals).hasSize(1); // not twice, ready at once or not
        assertThat(heard).last().isEqualTo("fresh");
    }

    @Test
    void whatTakesLongIsPaleUntilTheNewestIsThere() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch shown = new CountDownLatch(1);
        onJavaFx(() -> {
            latest.askAside(1, () -> waited(go, "old"), heard::add);
            latest.askAside(1, () -> waited(go, "new"), result -> {
                heard.add(result);
                shown.countDown();
            });
        });
        assertThat(heard).containsExactly("pale", "pale");
        go.countDown();
        shown.await();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).containsExactly("pale", "pale", "new", "fresh");
    }

    @Test
    void whatTakesLongWaitsForTheEndOfATrainingRun() throws Exception {
        CountDownLatch shown = new CountDownLatch(2);
        onJavaFx(() -> {
            Store store = new Store(ScenarioReader.example());
            Context context = new Context(store, new Player(store), Texts.of(Locale.ENGLISH));
            Latest following = new Latest(context, stale -> heard.add(stale ? "pale" : "fresh"));
            store.dispatch(new Transport.Train(Goal.endless(store.state().run())));
            following.ask(1e9, () -> "old", heard::add);
            following.ask(1e9, () -> "new", result -> {
                heard.add(result + (store.state().training() ? " too early" : ""));
                shown.countDown();
            });
            new Background()
                    .run(
                            () -> "later",
                            nothing -> { // whatever had begun is there
                                store.dispatch(new Transport.StopTraining());
                                shown.countDown();
                            },
                            error -> {});
        });
        shown.await();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).containsExactly("pale", "pale", "new", "fresh");
    }

    private static String waited(CountDownLatch go, String result) throws InterruptedException {
        go.await();
        return result;
    }
}
