package learningflow.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import learningflow.lesson.Texts;
import picocli.CommandLine.TypeConversionException;

/** How {@code trace} prints. A new format is a file of its own and one line here. */
enum TraceFormat {
    TEXT(TraceText::new),
    JSONL((scenario, console) -> new JsonlPrinter(console)),
    CSV((scenario, console) -> new TraceCsv(console));

    private final TracePrinter.Maker maker;

    TraceFormat(TracePrinter.Maker maker) {
        this.maker = maker;
    }

    TracePrinter.Maker maker() {
        return maker;
    }

    static TraceFormat of(String text, Texts texts) {
        return Stream.of(values())
                .filter(format -> format.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        texts.text("cli.notAFormat", "text", text, "names", Arrays.toString(values()))));
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
