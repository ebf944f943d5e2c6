package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/**
 * A monkey at the real window. No part of the usual tests, for it has no end of its own:
 * {@code mvn -Dtest=MonkeyRun -Dmonkey.minutes=1 test}. Further properties: {@code monkey.seed} for the first seed (else a new
 * one), {@code monkey.strict} to fail at every absence of more than 250 ms of processor time, as only an idle machine allows,
 * {@code monkey.away} for another number of ms, {@code monkey.events} for a number of events in all, {@code monkey.eventsPerSeed}.
 */
class MonkeyRun {
    private static final int BURST = 40;
    private static final int BURSTS_TO_THE_START = 8;
    private static final int BURSTS_TO_ANOTHER_WINDOW = 3 * BURSTS_TO_THE_START;
    private static final int FIRST_FRAMES = 3;
    private static final long LONGEST_MS = Long.getLong("monkey.away", 250);
    /** No machine is so busy that its processors' time runs four times as slow. */
    private static final long A_FREEZE_MS = 1000;

    private static final boolean STRICT = Boolean.getBoolean("monkey.strict");
    private static final long HANG_SECONDS = 60;
    private static final int REMEMBERED = 60;

    private final List<String> thrown = new CopyOnWriteArrayList<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<String, Integer> compared = new TreeMap<>();
    private final Deque<String> lately = new ArrayDeque<>();
    private volatile long events;
    private Watchdog watchdog;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** The same without Maven, for long runs. */
    public static void main(String[] args) throws Exception {
        startJavaFx();
        try {
            new MonkeyRun().nothingGoesWrongWhateverIsDone();
            System.exit(0);
        } catch (Throwable e) {
            e.printStackTrace(); // its own handler of what nobody caught would only note it
            System.exit(1);
        }
    }

    @Test
    void nothingGoesWrongWhateverIsDone() throws Exception {
        long seed = Long.getLong("monkey.seed", System.nanoTime() % 1_000_000);
        long most = Long.getLong("monkey.events", Long.MAX_VALUE);
        double minutes = Double.parseDouble(System.getProperty("monkey.minutes", most == Long.MAX_VALUE ? "1" : "1e6"));
        long perSeed = Long.getLong("monkey.eventsPerSeed", 10_000);
        long end = System.nanoTime() + (long) (minutes * TimeUnit.MINUTES.toNanos(1));
        listen();
        watchdog = new Watchdog(LONGEST_MS, onJavaFx(Thread::currentThread));
        long first = seed;
        while (events < most && System.nanoTime() < end) {
            seed(seed, Math.min(most, events + perSeed), end);
            seed++;
        }
        watchdog.close();
        System.out.printf(
                "monkey: seeds %d to %d, %d events, longest absence %d ms, %d failures%n",
                first, seed - 1, events, watchdog.longest(), failures.size());
        System.out.println("monkey: compared " + compared);
        assertThat(failures.values()).isEmpty();
    }

    private void listen() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> thrown.add(told(thread.getName(), error)));
        onJavaFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(told(thread.getName(), e)));
            return null;
        });
        Logger.getLogger("").addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getThrown() != null) {
                    thrown.add(told("log", entry.getThrown()));
                } else if (entry.getMessage() != null && entry.getMessage().startsWith("CSS Error")) {
                    thrown.add("log: " + entry.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    private static String told(String where, Throwable error) {
        StringBuilder text = new StringBuilder("on " + where + ": " + error);
        for (Throwable e = error; e != null; e = e.getCause()) {
            text.append("\n  ").append(e);
            for (int i = 0; i < Math.min(30, e.getStackTrace().length); i++) {
                text.append("\n    at ").append(e.getStackTrace()[i]);
            }
        }
        return text.toString();
    }

    private void seed(long seed, long until, long end) {
        System.out.println("monkey: seed " + seed);
        lately.clear();
        long began = System.nanoTime();
        long before = events;
        Random random = new Random(seed);
        MonkeyCage cage = opened(() -> new MonkeyCage(random, compared));
        int failed = failures.size();
        for (int burst = 1; events < until && System.nanoTime() < end && failures.size() == failed; burst++) {
            burst(cage, Math.min(BURST, until - events));
            boolean toTheStart = burst % BURSTS_TO_THE_START == 0;
            List<String> wrong = new ArrayList<>(excused(cage::look));
            if (toTheStart) {
                if (burst % BURSTS_TO_ANOTHER_WINDOW == 0) {
                    wrong.addAll(excused(cage::compareWithAFreshOne));
                }
                wrong.addAll(excused(cage::backToTheStart));
                change(cage);
            }
            judge(seed, wrong);
            judgeAbsences(seed);
        }
        judge(seed, excused(() -> {
            cage.close();
            return List.of();
        }));
        System.out.printf(
                "monkey: seed %d made %d events, %.0f a second%n",
                seed, events - before, (events - before) / ((System.nanoTime() - began) / 1e9));
    }

    /** Another window is another start of the program, which may take longer. */
    private void change(MonkeyCage cage) {
        if (onJavaFx(cage::change)) {
            opened(() -> {
                cage.reopen();
                return cage;
            });
        }
    }

    /** With its first frames, in which everything is styled and laid out for the first time. */
    private MonkeyCage opened(Callable<MonkeyCage> work) {
        watchdog.hold();
        MonkeyCage cage = onJavaFx(work);
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        onJavaFx(() -> {
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == FIRST_FRAMES) {
                        stop();
                        drawn.complete(null);
                    }
                }
            }.start();
            return null;
        });
        await(drawn);
        watchdog.release();
        return cage;
    }

    /** Each event comes behind whatever else waits for the JavaFX thread, as a person's does. */
    private void burst(MonkeyCage cage, long count) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> event(cage, count, done));
        await(done);
    }

    private void event(MonkeyCage cage, long left, CompletableFuture<Void> done) {
        if (left == 0) {
            done.complete(null);
            return;
        }
        Platform.runLater(() -> event(cage, left - 1, done));
        MonkeyHands.Event event = cage.hands().next();
        events++;
        lately.add(event.name());
        if (lately.size() > REMEMBERED) {
            lately.poll();
        }
        event.work().run();
    }

    private void judge(long seed, List<String> wrong) {
        List<String> all = new ArrayList<>(wrong);
        all.addAll(thrown);
        thrown.clear();
        for (String failure : all) {
            String kind = failure.replaceAll("[0-9.]+", "#").replaceAll("(?s)\n.*", "");
            if (failures.putIfAbsent(kind, failure) == null) {
                System.out.printf(
                        "monkey: FAILURE seed %d, event %d: %s%n  lately: %s%n", seed, events, failure, lately);
            }
        }
    }

    private void judgeAbsences(long seed) {
        for (Watchdog.Absence absence : watchdog.take()) {
            System.out.printf(
                    "monkey: AWAY seed %d, event %d: %s%n  lately: %s%n",
                    seed, events, absence, List.copyOf(lately).subList(Math.max(0, lately.size() - 12), lately.size()));
            if (absence.own() > (STRICT ? LONGEST_MS : A_FREEZE_MS)) {
                failures.putIfAbsent("away " + seed, absence.toString());
            }
        }
    }

    /** Looking takes its time, and may be what lays something out for the first time. @return what is wrong */
    private List<String> excused(Callable<List<String>> work) {
        return onJavaFx(() -> {
            List<String> wrong = new ArrayList<>();
            watchdog.excuse(() -> {
                try {
                    wrong.addAll(work.call());
                } catch (Exception | AssertionError e) {
                    wrong.add(told("a look", e));
                }
            });
            return wrong;
        });
    }

    private static <T> T onJavaFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return await(task);
    }

    private static <T> T await(Future<T> task) {
        try {
            return task.get(HANG_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                System.out.println(thread);
                for (StackTraceElement frame : stack) {
                    System.out.println("    " + frame);
                }
            });
            throw new AssertionError("the JavaFX thread hangs", e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
