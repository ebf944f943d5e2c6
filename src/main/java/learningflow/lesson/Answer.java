package learningflow.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningflow.core.Numbers;

/**
 * Numbers that a person wrote: decimals with point or comma, powers of ten, fractions; alone, as a vector in any brackets
 * with commas, semicolons or spaces between, or as a matrix row by row. What stands before an equals sign is not read.
 *
 * @param numbers row by row, as they were written
 * @param bad what could not be read as a number; empty if all could
 */
record Answer(List<double[]> numbers, String bad) {
    private static final int MOST_LETTERS = 100_000;
    /** Said where no word can be quoted: there is none, or by far too many. */
    private static final String NOTHING = "…";

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /**
     * The end of a line, too: rows need not be told apart. Many are made one, for the patterns that look for spaces take the
     * square of the time that many take.
     */
    private static final Pattern SPACE = Pattern.compile("[\\s\\v]+");

    private static final Pattern RAISED_POWER = Pattern.compile("10([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)");
    private static final Pattern TIMES_POWER =
            Pattern.compile("(?<=\\d)\\s*[·×*]\\s*10\\s*\\^\\s*[({]?([+-]?\\d+)[)}]?");
    private static final Pattern POWER = Pattern.compile("(?<![\\d.,])10\\s*\\^\\s*[({]?([+-]?\\d+)[)}]?");
    private static final Pattern LONE_SIGN = Pattern.compile("(?<![\\d\\p{L}])([+-])\\s+(?=[\\d.∞])");
    private static final Pattern BETWEEN_ROWS = Pattern.compile("[)\\]}]\\s*[,;]?\\s*[(\\[{]");

    /** How many numbers there are. */
    int count() {
        return numbers.stream().mapToInt(row -> row.length).sum();
    }

    double[] flat() {
        return numbers.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** @param expected how many numbers are asked: whether 1,5 is one number or two can depend on it */
    static Answer read(String text, int expected) {
        if (text.length() > MOST_LETTERS) {
            return new Answer(List.of(), NOTHING);
        }
        List<String> rows = rows(plain(text));
        Answer one = read(rows, false);
        Answer other = read(rows, true);
        boolean commasPart = other.bad.isEmpty() && (!one.bad.isEmpty() || one.count() != expected);
        return commasPart && (other.count() == expected || !one.bad.isEmpty()) ? other : one;
    }

    /** In the letters of a keyboard. */
    private static String plain(String text) {
        String value = text.substring(Math.max(text.lastIndexOf('='), text.lastIndexOf('≈')) + 1);
        String signs = RAISED_POWER
                .matcher(SPACE.matcher(value).replaceAll(" "))
                .replaceAll(Answer::lowered)
                .replace('−', '-')
                .replace('–', '-')
                .replace('⁄', '/');
        String powers =
                POWER.matcher(TIMES_POWER.matcher(signs).replaceAll("e$1")).replaceAll("1e$1");
        return LONE_SIGN.matcher(powers.replaceAll("\\s*/\\s*", "/")).replaceAll("$1");
    }

    private static String lowered(MatchResult power) {
        StringBuilder lowered = new StringBuilder("10^").append(power.group(1).equals("⁻") ? "-" : "");
        power.group(2).chars().forEach(digit -> lowered.append(RAISED.indexOf(digit)));
        return Matcher.quoteReplacement(lowered.toString());
    }

    private static List<String> rows(String text) {
        List<String> rows = Arrays.stream(BETWEEN_ROWS.split(text.strip()))
                .map(row -> row.replaceAll("[()\\[\\]{}]", " ").strip())
                .filter(row -> !row.isEmpty())
                .toList();
        if (rows.size() != 1 || !rows.get(0).contains(";")) {
            return rows;
        }
        List<String> parts =
                Arrays.stream(rows.get(0).split(";", -1)).map(String::strip).toList();
        boolean matrix = parts.stream().anyMatch(part -> part.contains(" "));
        return matrix ? parts.stream().filter(part -> !part.isEmpty()).toList() : rows;
    }

    private static Answer read(List<String> rows, boolean commasPart) {
        List<double[]> numbers = new ArrayList<>();
        for (String row : rows) {
            String[] words = row.strip().split(separator(row, commasPart));
            double[] values = new double[words.length];
            for (int i = 0; i < words.length; i++) {
                OptionalDouble value = number(words[i]);
                if (value.isEmpty()) {
                    return new Answer(List.of(), words[i].isEmpty() ? NOTHING : words[i]);
                }
                values[i] = value.getAsDouble();
            }
            numbers.add(values);
        }
        return new Answer(numbers, numbers.isEmpty() ? NOTHING : "");
    }

    private static String separator(String row, boolean commasPart) {
        if (row.contains(";")) {
            return "\\s*;\\s*";
        }
        return commasPart ? "[,\\s]+" : ",?\\s+"; // "1, 2": a comma before a space parts
    }

    private static OptionalDouble number(String word) {
        String[] parts = word.split("/", -1);
        if (parts.length == 2) {
            OptionalDouble whole = Numbers.parseTyped(word);
            OptionalDouble above = Numbers.parseTyped(parts[0]);
            OptionalDouble below = Numbers.parseTyped(parts[1]);
            boolean decimals = whole.isEmpty() && above.isPresent() && below.isPresent() && below.getAsDouble() != 0;
            return decimals ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble()) : whole;
        }
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "nan" -> OptionalDouble.of(Double.NaN);
            case "∞", "+∞", "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-∞", "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> Numbers.parseTyped(word);
        };
    }
}
