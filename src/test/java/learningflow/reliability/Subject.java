package learningflow.reliability;

import java.util.List;

/** A kind of file that is read. */
interface Subject {
    String name();

    /** Good ones. */
    List<byte[]> examples() throws Exception;

    /**
     * Reads one and looks at what came of it.
     *
     * @return the one line it was refused with; empty if it was read
     * @throws Throwable anything else, which is a fault of the program
     */
    String read(byte[] file) throws Throwable;
}
