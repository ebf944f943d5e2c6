package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import learningflow.io.Gallery;
import learningflow.lesson.Texts;
import learningflow.state.Goal;
import learningflow.state.Player;
import learningflow.state.Store;
import learningflow.state.Transport;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/**
 * Training, stepping and dragging for a long time: what stays in memory, and what is left over. No part of the usual tests:
 * {@code mvn -Dtest=LongRun -Dlong.minutes=60 test}.
 */
class LongRun {
    private static final List<String> SCENARIOS = List.of("good-shape", "xor", "sine");
    private static final int WARM_UP_MINUTES = 10;
    private static final double MOST_MB_IN_TEN_MINUTES = 1;
    private static final double MB = 1 << 20;

    private Store store;
    private Stage stage;
    private Robot robot;

    /** @param minute since the start @param live MB after a collection */
    private record Measured(double minute, double live, int threads, int listeners) {}

    /** The same without Maven. */
    public static void main(String[] args) throws Exception {
        startJavaFx();
        new LongRun().memoryStaysFlatAndNothingIsLeftOver();
        System.exit(0);
    }

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @Test
    void memoryStaysFlatAndNothingIsLeftOver() throws Exception {
        double minutes = Double.parseDouble(System.getProperty("long.minutes", "60"));
        onJavaFx(this::open);
        List<Measured> measured = new ArrayList<>();
        long began = System.nanoTime();
        for (int round = 0; minutesSince(began) < minutes; round++) {
            String scenario = SCENARIOS.get(round % SCENARIOS.size());
            onJavaFx(() -> store.open(Gallery.read(scenario)));
            for (int i = 0; i < 4 && minutesSince(began) < minutes; i++) {
                train();
                step();
                drag();
            }
            if (round % SCENARIOS.size() == SCENARIOS.size() - 1) {
                measured.add(measure(began));
            }
        }
        assertThat(growth(measured)).as("MB in ten minutes").isLessThan(MOST_MB_IN_TEN_MINUTES);
        onJavaFx(stage::close);
        assertThat(listeners()).as("listeners left").isZero();
        assertThat(left()).as("threads left").isEmpty();
    }

    private void open() {
        store = new Store(Gallery.read("good-shape"));
        stage = new Stage();
        Context context = new Context(store, new Player(store), Texts.of(Locale.ENGLISH));
        new MainWindow(stage, context, new WindowFixture.Answers(), new Background());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        robot = new Robot();
    }

    private void train() throws InterruptedException {
        onJavaFx(() ->
                store.dispatch(new Transport.Train(Goal.endless(store.state().run()))));
        TimeUnit.SECONDS.sleep(3);
        onJavaFx(() -> store.dispatch(new Transport.StopTraining()));
    }

    private void step() {
        onJavaFx(() -> stage.getScene().getRoot().requestFocus());
        for (int i = 0; i < 40; i++) {
            KeyCode key = i % 5 == 4 ? KeyCode.LEFT : KeyCode.RIGHT;
            onJavaFx(() -> robot.keyType(key));
        }
    }

    private void drag() {
        Bounds slider = find();
        double y = slider.getCenterY();
        onJavaFx(() -> robot.mouseMove(slider.getCenterX(), y));
        onJavaFx(() -> robot.mousePress(MouseButton.PRIMARY));
        for (int i = 0; i < 60; i++) {
            double x = slider.getCenterX() + slider.getWidth() / 3 * Math.sin(i / 5.0);
            onJavaFx(() -> robot.mouseMove(x, y));
        }
        onJavaFx(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private Bounds find() {
        List<Bounds> found = new ArrayList<>();
        onJavaFx(() -> {
            Node slider = stage.getScene().lookup("#weightSlider-2-0-0");
            found.add(slider.localToScreen(slider.getBoundsInLocal()));
        });
        return found.get(0);
    }

    private Measured measure(long began) throws Exception {
        onJavaFx(() -> store.open(Gallery.read(SCENARIOS.get(0))));
        TimeUnit.SECONDS.sleep(1);
        for (int i = 0; i < 3; i++) {
            System.gc();
            onJavaFx(() -> {});
        }
        Runtime memory = Runtime.getRuntime();
        Measured now = new Measured(
                minutesSince(began),
                (memory.totalMemory() - memory.freeMemory()) / MB,
                Thread.activeCount(),
                listeners());
        System.out.printf(
                Locale.ROOT,
                "long: minute %.1f, live heap %.2f MB, %d threads, %d listeners of the store%n",
                now.minute(),
                now.live(),
                now.threads(),
                now.listeners());
        return now;
    }

    /** The middle one of the slopes between any two points behind the warm-up (Theil and Sen): single peaks do not count. */
    private static double growth(List<Measured> all) {
        List<Measured> settled =
                all.stream().filter(m -> m.minute() >= WARM_UP_MINUTES).toList();
        double[] slopes = settled.stream()
                .flatMap(a -> settled.stream()
                        .filter(b -> b.minute() > a.minute())
                        .map(b -> 10 * (b.live() - a.live()) / (b.minute() - a.minute())))
                .mapToDouble(slope -> slope)
                .sorted()
                .toArray();
        double middle = slopes.length == 0 ? 0 : slopes[slopes.length / 2];
        System.out.printf(Locale.ROOT, "long: %.3f MB in ten minutes, by %d points%n", middle, settled.size());
        return middle;
    }

    private int listeners() throws ReflectiveOperationException {
        Field field = Store.class.getDeclaredField("listeners");
        field.setAccessible(true);
        return ((Collection<?>) field.get(store)).size();
    }

    /** Threads of the program; the one that sets formulas and the shared one live as long as the process. */
    private static Set<String> left() throws InterruptedException {
        TimeUnit.SECONDS.sleep(5);
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("background|training|preferences"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double minutesSince(long began) {
        return (System.nanoTime() - began) / (double) TimeUnit.MINUTES.toNanos(1);
    }

    private static void onJavaFx(Runnable work) {
        onJavaFx(() -> {
            work.run();
            return null;
        });
    }

    private static <T> T onJavaFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(2, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
