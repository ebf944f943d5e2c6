package learningflow.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.core.Numbers;
import learningflow.lesson.Kept;
import learningflow.lesson.KeptRun;
import learningflow.lesson.Spellings;
import learningflow.lesson.TextMatrix;

/** What is noted of a scenario file while it is read: how its numbers were written, and what it held besides. */
final class Notes {
    /** So many different texts are kept once each; more are hardly the same again. */
    private static final int SHARED = 1000;

    /** How far the places of the scenario lie below those of the file. */
    private final int skipped;

    private final Map<String, String> byPlace = new HashMap<>();
    private final Map<String, TextMatrix> byMatrix = new HashMap<>();
    private final Map<String, String> kept = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private int spelled;

    /** @param scenario the object of the scenario, which may be part of a larger file */
    Notes(Value scenario) {
        boolean whole = scenario.place().parent() == null;
        skipped = whole ? 0 : scenario.place().toString().length() + 1;
    }

    /** Reads a matrix, one row after the other. */
    final class Rows {
        private final String[][] texts;

        private Rows(int count) {
            texts = new String[count][];
        }

        /** @param list as long as the matrix is wide */
        double[] read(int row, Value list) throws BadFileException {
            double[] numbers = new double[list.length()];
            for (int i = 0; i < numbers.length; i++) {
                String json = list.word(i);
                boolean quoted = json.startsWith("\"");
                String text = quoted ? Json.unescaped(json) : json;
                OptionalDouble number = Numbers.parse(text);
                numbers[i] =
                        number.isPresent() ? number.getAsDouble() : list.get(i).number();
                String spelling = spelling(text, numbers[i], quoted);
                if (spelling != null) {
                    texts[row] = texts[row] == null ? new String[numbers.length] : texts[row];
                    texts[row][i] = spelling;
                }
            }
            return numbers;
        }

        /** All rows were read. @param matrix as {@link Spellings} calls it */
        void keep(String matrix) {
            TextMatrix all = TextMatrix.of(texts);
            if (!all.isEmpty()) {
                byMatrix.put(matrix, all);
            }
        }
    }

    Rows rows(int count) {
        return new Rows(count);
    }

    private String place(Value value) {
        return value.place().toString().substring(skipped);
    }

    double number(Value value) throws BadFileException {
        String text = value.numberText();
        double number = value.number(text);
        String spelling = spelling(text, number, value.isString());
        if (spelling != null) {
            byPlace.put(place(value), spelling);
        }
        return number;
    }

    /** What is to be remembered of a number, or {@code null}. */
    private String spelling(String text, double number, boolean quoted) {
        if (spelled >= Limits.SPELLINGS) {
            return null;
        }
        String spelling = Spellings.toRemember(text, number, quoted).orElse(null);
        if (spelling == null) {
            return null;
        }
        spelled++;
        String same = shared.size() < SHARED ? shared.putIfAbsent(spelling, spelling) : shared.get(spelling);
        return same == null ? spelling : same;
    }

    /** Not used by the program, but not to be lost. */
    void keep(Value value) {
        kept.put(place(value), value.json());
    }

    Kept kept(Optional<Kept.CsvSource> csv, List<KeptRun> runs) {
        return new Kept(kept, csv, runs);
    }

    Spellings spellings() {
        return new Spellings(byPlace, byMatrix, Map.of());
    }
}
