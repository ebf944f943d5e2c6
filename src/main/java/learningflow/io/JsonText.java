package learningflow.io;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.lesson.Spellings;
import learningflow.lesson.Texts;

/** Pieces of the text of a JSON file. */
final class JsonText {
    private JsonText() {}

    /**
     * A row of a matrix.
     *
     * @param name the matrix, as {@link Spellings} calls it
     * @throws IOException if a number is not finite, which JSON has no number for
     */
    static String row(Matrix matrix, int row, String name, Spellings spellings) throws IOException {
        StringBuilder numbers = new StringBuilder("[");
        for (int i = 0; i < matrix.columns(); i++) {
            double value = matrix.get(row, i);
            if (!Double.isFinite(value)) {
                throw notFinite(Spellings.place(name, row, i), value);
            }
            numbers.append(i == 0 ? "" : ", ")
                    .append(spellings.json(name, row, i, value).orElseGet(() -> Numbers.exact(value)));
        }
        return numbers.append(']').toString();
    }

    /** @throws IOException if the number is not finite, which JSON has no number for */
    static String number(String place, double value, Spellings spellings) throws IOException {
        if (!Double.isFinite(value)) {
            throw notFinite(place, value);
        }
        return spellings.json(place, value).orElseGet(() -> Numbers.exact(value));
    }

    private static IOException notFinite(String place, double value) {
        return new IOException(
                Texts.of(Locale.getDefault()).text("save.notFinite", "place", place, "value", Numbers.format(value)));
    }

    static String names(List<String> names) {
        return "[" + String.join(", ", names.stream().map(JsonText::quoted).toList()) + "]";
    }

    static String string(String key, String value) {
        return "\"" + key + "\": " + quoted(value);
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        escaped.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) { // half a pair, which UTF-8 can't say
                json.append("\\u%04x".formatted(c));
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.append('"').toString();
    }

    static String line(List<String> members) {
        return "{" + String.join(", ", members) + "}";
    }

    /** Each member on a line of its own. */
    static String block(char open, List<String> members, String indent, char close) {
        String next = "\n" + indent + "  ";
        return open + next + String.join("," + next, members) + "\n" + indent + close;
    }
}
