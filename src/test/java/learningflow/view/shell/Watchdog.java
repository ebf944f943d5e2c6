package learningflow.view.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Knocks at the JavaFX thread again and again and takes down what it was doing when it did not answer.
 *
 * <p>Counts only what the program itself took: the processor time of the JavaFX thread and of the one that draws for it, and
 * the time it waited for anything else. A machine that gives the process no processor is not the program's fault.
 */
final class Watchdog implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long KNOCK_EVERY_MS = 15;
    private static final long LOOK_EVERY_MS = 20;
    private static final long LOOK_AFTER_MS = 40;
    /** What the JavaFX thread can be at, by the methods that do it; the first that is found counts. */
    private static final Map<String, String> WORK = work();

    /**
     * A time without an answer, in milliseconds.
     *
     * @param own of it the processor time and the waiting
     * @param waited of that the waiting
     * @param drawn of that the processor time of the thread that draws
     * @param looks how often it was seen at what
     * @param stack where it was last
     */
    record Absence(long wall, long own, long waited, long drawn, Map<String, Integer> looks, List<String> stack) {
        @Override
        public String toString() {
            return "the JavaFX thread was away for " + own + " ms of its own (" + drawn + " drawing, " + waited
                    + " waiting; " + wall + " ms by the clock), seen " + looks + ", last at "
                    + String.join(" < ", stack);
        }
    }

    private static Map<String, String> work() {
        Map<String, String> work = new LinkedHashMap<>();
        work.put("loadClass", "loading classes");
        work.put("linkCallSite", "linking lambdas");
        work.put("linkMethodHandleConstant", "linking lambdas");
        work.put("doCSSPass", "styling");
        work.put("applyCss", "styling");
        work.put("reapplyCSS", "styling");
        work.put("doLayoutPass", "laying out");
        work.put("layout", "laying out");
        work.put("synchronizeSceneNodes", "handing over to the drawing");
        work.put("waitForRenderingToComplete", "waiting for the drawing");
        work.put("pulse", "the rest of a frame");
        return work;
    }

    private final long limit;
    private final Thread fx;
    private final Thread thread = new Thread(this::watch, "watchdog");
    private final List<Absence> absences = new CopyOnWriteArrayList<>();
    private volatile boolean ended;
    private volatile boolean answered;
    /** Odd while what the JavaFX thread does is not to be counted. */
    private volatile int excuses;

    private volatile long longest;
    /** Id of the thread that draws; −1 while it is not known. */
    private long renderer = -1;

    /** @param limit in milliseconds @param fx the JavaFX thread */
    Watchdog(long limit, Thread fx) {
        this.limit = limit;
        this.fx = fx;
        thread.setDaemon(true);
        thread.start();
    }

    /** Not counted: the look at the window, which is no part of the program. Called on the JavaFX thread. */
    void excuse(Runnable work) {
        hold();
        try {
            work.run();
        } finally {
            release();
        }
    }

    /** From here on nothing is counted. Never called by two threads at once. */
    void hold() {
        excuses = excuses + 1;
    }

    /** Counts again. */
    void release() {
        excuses = excuses + 1;
    }

    /** Those since the last call. */
    List<Absence> take() {
        List<Absence> taken = new ArrayList<>(absences);
        absences.removeAll(taken);
        return taken;
    }

    /** In milliseconds of its own. */
    long longest() {
        return longest;
    }

    private void watch() {
        while (!ended) {
            try {
                Thread.sleep(KNOCK_EVERY_MS);
                knock();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void knock() throws InterruptedException {
        int before = excuses;
        long began = System.nanoTime();
        long busy = THREADS.getThreadCpuTime(fx.getId());
        long drawing = drawing();
        long waited = 0;
        Map<String, Integer> looks = new TreeMap<>();
        List<String> stack = List.of();
        answered = false;
        Platform.runLater(() -> answered = true);
        while (!answered && !ended) {
            long slept = System.nanoTime();
            Thread.sleep(stack.isEmpty() ? 5 : LOOK_EVERY_MS);
            if (ms(System.nanoTime() - began) > LOOK_AFTER_MS && !answered) {
                StackTraceElement[] now = fx.getStackTrace();
                boolean waits = isWaiting(now);
                waited += waits ? Math.min(ms(System.nanoTime() - slept), 2 * LOOK_EVERY_MS) : 0;
                looks.merge(workAt(now), 1, Integer::sum);
                stack = told(now);
            }
        }
        long drawn = ms(drawing() - drawing);
        long own = ms(THREADS.getThreadCpuTime(fx.getId()) - busy) + drawn + waited;
        if (excuses == before && before % 2 == 0) {
            longest = Math.max(longest, own);
            if (own > limit && !ended) {
                absences.add(new Absence(ms(System.nanoTime() - began), own, waited, drawn, looks, stack));
            }
        }
    }

    /** Whether it waits for something else than the drawing, which is counted by what it takes. */
    private boolean isWaiting(StackTraceElement[] stack) {
        boolean draws =
                Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals("waitForRenderingToComplete"));
        return fx.getState() != Thread.State.RUNNABLE && !draws;
    }

    private static String workAt(StackTraceElement[] stack) {
        List<String> names =
                Arrays.stream(stack).map(StackTraceElement::getMethodName).toList();
        return WORK.keySet().stream()
                .filter(names::contains)
                .findFirst()
                .map(WORK::get)
                .orElse("an event");
    }

    private static List<String> told(StackTraceElement[] stack) {
        List<StackTraceElement> all = Arrays.asList(stack);
        List<String> ours = all.stream()
                .filter(frame -> frame.getClassName().startsWith("learningflow"))
                .map(StackTraceElement::toString)
                .limit(12)
                .toList();
        String top = all.stream().limit(6).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
        List<String> told = new ArrayList<>(List.of(top));
        told.addAll(ours);
        return told;
    }

    /** Processor time of the thread that draws. */
    private long drawing() {
        return Math.max(0, THREADS.getThreadCpuTime(renderer()));
    }

    /** Looked up once: the drawing thread lives as long as JavaFX does. */
    private long renderer() {
        if (renderer < 0) {
            renderer = Thread.getAllStackTraces().keySet().stream()
                    .filter(other -> other.getName().startsWith("QuantumRenderer"))
                    .mapToLong(Thread::getId)
                    .findFirst()
                    .orElse(fx.getId());
        }
        return renderer;
    }

    private static long ms(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }
}
