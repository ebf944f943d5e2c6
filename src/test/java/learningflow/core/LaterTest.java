package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LaterTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void nothingIsMadeBeforeSomebodyLooksAndThenOnce() {
        Later<Integer> later = new Later<>(made::incrementAndGet);
        assertThat(made).hasValue(0);
        assertThat(later.get()).isEqualTo(1);
        assertThat(later.get()).isEqualTo(1);
    }

    /** The value is made only when the other thread waits for it, or has come to make one of its own. */
    @Test
    @Timeout(20)
    void twoThreadsThatLookAtOnceSeeTheSame() throws InterruptedException {
        AtomicReference<Object> seen = new AtomicReference<>();
        AtomicReference<Later<Object>> later = new AtomicReference<>();
        Thread other = new Thread(() -> seen.set(later.get().get()));
        later.set(new Later<>(() -> {
            if (made.incrementAndGet() == 1) {
                other.start();
                while (other.getState() != Thread.State.BLOCKED && made.get() == 1) {
                    Thread.onSpinWait();
                }
            }
            return new Object();
        }));
        Object mine = later.get().get();
        other.join();
        assertThat(seen.get()).isSameAs(mine);
        assertThat(made).hasValue(1);
    }
}
