package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class SecondThreadTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private static void spinUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** The second thread ends its part only when the first one waits for it; twice, for it is free again afterwards. */
    @Test
    void whoSharesAJobGoesOnWhenAllOfItIsDone() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "SKIPPED: one processor");
        for (int time = 0; time < 2; time++) {
            Thread first = Thread.currentThread();
            AtomicBoolean helped = new AtomicBoolean();
            Map<Integer, Thread> done = new ConcurrentHashMap<>();
            boolean shared = SecondThread.share(
                    part -> {
                        if (Thread.currentThread() == first) {
                            spinUntil(helped::get);
                        } else {
                            helped.set(true);
                            spinUntil(() -> first.getState() == Thread.State.WAITING);
                        }
                        done.put(part, Thread.currentThread());
                    },
                    2);
            assertThat(shared).isTrue();
            assertThat(done).containsOnlyKeys(0, 1).containsValue(first);
            assertThat(done.get(0)).isNotSameAs(done.get(1));
        }
    }
}
