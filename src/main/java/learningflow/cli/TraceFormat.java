package learningflow.cli;

import java.util.Locale;

/** How {@code trace} prints. A new format is a file of its own and one line here. */
enum TraceFormat {
    TEXT(TextPrinter::new),
    JSONL((scenario, console) -> new JsonlPrinter(console)),
    CSV((scenario, console) -> new TraceCsv(console));

    private final TracePrinter.Maker maker;

    TraceFormat(TracePrinter.Maker maker) {
        this.maker = maker;
    }

    TracePrinter.Maker maker() {
        return maker;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
