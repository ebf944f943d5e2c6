package learningflow.io;

import learningflow.core.Dataset;

/** How much of a file is read; more is refused before anything is allocated for it. */
final class Limits {
    static final int BYTES = 64 << 20;
    static final int NESTING = 64;
    static final int ROWS = Dataset.MOST_ROWS;
    /** Of a table beside a scenario. */
    static final int COLUMNS = 1_000_000;
    /** Of a table that is imported, of which many rows are shown. */
    static final int IMPORTED_COLUMNS = 50_000;

    static final int PARAMETERS = 2_000_000;
    /** Of a list: no list of a good file has more. A longer one would want its memory in one piece. */
    static final int ENTRIES = PARAMETERS;

    /** What Java was given, in bytes. */
    static final long MEMORY = Runtime.getRuntime().maxMemory();

    /** So many spellings are remembered, with 100 bytes each; numbers behind them are read as well, and written our way. */
    static final int SPELLINGS = (int) Math.min(20_000_000, MEMORY / 500);

    private Limits() {}
}
