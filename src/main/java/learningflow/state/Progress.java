package learningflow.state;

/** Hears how far long work has got, and says whether it may go on. Called on the thread of the work. */
@FunctionalInterface
public interface Progress {
    /** Nobody looks on, nobody stops it. */
    Progress UNSEEN = done -> true;

    /** @param done from 0 to 1 @return false to stop */
    boolean goesOn(double done);

    /** Part {@code i} of {@code parts} equal ones. */
    default Progress part(int i, int parts) {
        return done -> goesOn((i + done) / parts);
    }
}
