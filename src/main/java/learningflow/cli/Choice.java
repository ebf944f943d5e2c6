package learningflow.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import learningflow.lesson.Texts;
import picocli.CommandLine.TypeConversionException;

/** One of several words, in small letters, as typed. */
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> E of(E[] values, String text, Texts texts) {
        List<String> names = Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains(text)) {
            throw new TypeConversionException(texts.text("cli.notAFormat", "text", text, "names", names));
        }
        return values[names.indexOf(text)];
    }
}
