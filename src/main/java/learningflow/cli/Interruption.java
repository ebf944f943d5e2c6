package learningflow.cli;

import java.util.concurrent.CountDownLatch;

/** While it is open, Ctrl+C does not end the program at once: it asks for the end and waits for {@link #close}. */
final class Interruption implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread onExit = new Thread(this::exit);
    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    private void exit() {
        asked = true;
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // the program is about to end: the hook has run
        }
    }
}
