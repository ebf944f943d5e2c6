package learningflow.io;

import learningflow.core.Dataset;

/** How much of a file is read; more is refused before anything is allocated for it. */
final class Limits {
    static final int BYTES = 64 << 20;
    static final int NESTING = 64;
    static final int ROWS = Dataset.MOST_ROWS;
    static final int PARAMETERS = 2_000_000;

    /**
     * So much memory the tree of a file may take, in bytes, roughly: of the 512 MB that every file gets along with it leaves room for
     * the text and for what is made of it. Large tables need 250 MB; lists of lists that say nothing could take many times their text.
     */
    static final long TREE = Runtime.getRuntime().maxMemory() / 10 * 6;

    /** So many spellings are remembered, with 100 bytes each; numbers behind them are read as well, and written our way. */
    static final int SPELLINGS = (int) Math.min(20_000_000, Runtime.getRuntime().maxMemory() / 500);

    private Limits() {}
}
