package learningflow.io;

import java.util.concurrent.CancellationException;

/** Hears how far long work is, and may end it; called on the thread that works. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = done -> true;

    /**
     * So much is done.
     *
     * @param done from 0 to 1
     * @return whether to go on
     */
    boolean at(double done);

    /** @throws CancellationException if the work is to end */
    default void checked(double done) {
        if (!at(done)) {
            throw new CancellationException();
        }
    }
}
