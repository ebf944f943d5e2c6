package learningflow.cli;

import java.io.IOException;
import learningflow.core.Trace;
import learningflow.core.Weights;
import learningflow.io.text.TraceText;
import learningflow.lesson.Scenario;

/** For people. */
final class TextPrinter implements TracePrinter {
    private final TraceText text;

    TextPrinter(Scenario scenario, Console console) {
        text = new TraceText(scenario, console.texts(), console.out());
    }

    @Override
    public void begin() throws IOException {
        text.begin();
    }

    @Override
    public void update(Trace trace) throws IOException {
        text.update(trace);
    }

    @Override
    public void end(int updates, Weights weights) throws IOException {
        text.end(updates, weights);
    }
}
