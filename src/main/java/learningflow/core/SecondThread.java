package learningflow.core;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that helps whoever has something large to compute. Both take the parts of a job one by one, so nobody waits for a
 * helper that the machine has no time for, and at the end at most for the part it is at. Either computes a part alike, so the
 * result is the same with help, with less or without.
 *
 * <p>One job at a time; who comes meanwhile does without. Nothing is allocated for a job.
 */
final class SecondThread {
    /** What can be done in parts, each writing to places of its own. */
    interface Job {
        /** Does one part, from 0. */
        void part(int i);
    }

    private static final int IDLE = 0;
    private static final int POSTED = 1;
    private static final int HELPING = 2;
    /** How often to look before the thread sleeps: some 150 µs, for the next product mostly comes sooner. */
    private static final int LOOKS = 5_000;

    private static final SecondThread ONE = new SecondThread();

    private final boolean exists = Runtime.getRuntime().availableProcessors() > 1;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicInteger state = new AtomicInteger(IDLE);
    private final AtomicInteger next = new AtomicInteger();
    private final Thread thread = new Thread(this::helpForEver, "second thread of products");
    private Job job;
    private int parts;
    private volatile Thread waiting;

    private SecondThread() {
        thread.setDaemon(true);
        if (exists) {
            thread.start();
        }
    }

    /** Does all parts of a job together with the second thread. @return false, and nothing is done, if there is none or it is busy */
    static boolean share(Job job, int parts) {
        if (!ONE.exists || !ONE.taken.compareAndSet(false, true)) {
            return false;
        }
        try {
            ONE.together(job, parts);
        } finally {
            ONE.taken.set(false);
        }
        return true;
    }

    private void together(Job shared, int count) {
        job = shared;
        parts = count;
        next.set(0);
        waiting = Thread.currentThread();
        state.set(POSTED);
        LockSupport.unpark(thread);
        takeParts();
        if (!state.compareAndSet(POSTED, IDLE)) {
            await(IDLE);
        }
    }

    private void takeParts() {
        for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
            job.part(i);
        }
    }

    private void helpForEver() {
        while (true) {
            await(POSTED);
            if (state.compareAndSet(POSTED, HELPING)) {
                try {
                    takeParts();
                } finally {
                    state.set(IDLE);
                    LockSupport.unpark(waiting);
                }
            }
        }
    }

    private void await(int wanted) {
        for (int looks = 0; state.get() != wanted; looks++) {
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
    }
}
