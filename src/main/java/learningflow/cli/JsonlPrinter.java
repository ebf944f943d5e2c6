package learningflow.cli;

import java.io.IOException;
import learningflow.core.Trace;
import learningflow.io.TraceJsonl;

/** A JSON object a line, a line an update. */
final class JsonlPrinter implements TracePrinter {
    private final Console console;
    private TraceJsonl lines;

    JsonlPrinter(Console console) {
        this.console = console;
    }

    @Override
    public void begin() throws IOException {
        lines = new TraceJsonl(console.out());
    }

    @Override
    public void update(Trace trace) throws IOException {
        lines.write(trace);
    }
}
