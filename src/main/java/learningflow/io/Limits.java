package learningflow.io;

import learningflow.core.Dataset;

/** How much of a file is read; more is refused before anything is allocated for it. */
final class Limits {
    static final int BYTES = 64 << 20;
    static final int NESTING = 64;
    static final int ROWS = Dataset.MOST_ROWS;
    static final int PARAMETERS = 2_000_000;

    private Limits() {}
}
