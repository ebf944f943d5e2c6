package learningflow.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningflow.core.Numbers;
import learningflow.core.WeightId;

/**
 * How numbers were written, where that is not how the program would write them: {@code 1/200} for 0.005. A spelling counts
 * only while the number is still the one it spells, so nobody has to take it back. One that was typed over counts again when its
 * number is back.
 *
 * @param byPlace the text by the place in the scenario file, {@code training.learningRate}; in quotes where a number of JSON stood
 *     in quotes
 * @param byMatrix the texts of weights, biases and rows of data
 * @param first the text that stood at a place before another was typed
 */
public record Spellings(Map<String, String> byPlace, Map<String, TextMatrix> byMatrix, Map<String, String> first) {
    public static final Spellings NONE = new Spellings(Map.of(), Map.of(), Map.of());

    public static final String LEARNING_RATE = "training.learningRate";

    public static final String TEST_SHARE = "data.testShare";

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private static final Pattern ROW = Pattern.compile("data\\.rows\\[([0-9]+)]");

    private static final Pattern LAYER = Pattern.compile("layers\\[([0-9]+)]");
    /**
     * Some of what {@link Numbers#exact} writes: up to 15 digits without a 0 at the end, which no shorter text can stand for.
     * It saves most of the time that a large table takes.
     */
    private static final Pattern SHORTEST =
            Pattern.compile("-?[1-9][0-9]{0,14}|0|-?(?=.{3,16}$)(?:0\\.(?!0000)|[1-9][0-9]*\\.)[0-9]*[1-9]");

    public Spellings {
        byPlace = Map.copyOf(byPlace);
        byMatrix = Map.copyOf(byMatrix);
        first = Map.copyOf(first);
    }

    /** @param layer k of Lk @return the matrix of its weights or biases */
    public static String matrix(int layer, boolean biases) {
        return "layers[" + (layer - 1) + "]." + (biases ? "biases" : "weights");
    }

    /** @return the matrix of all inputs (x) or expectations (y) */
    public static String matrix(boolean expectations) {
        return expectations ? Spot.Y : Spot.X;
    }

    /** Where a weight or bias stands in the file. */
    public static String place(WeightId id) {
        String matrix = matrix(id.layer(), id.isBias());
        return id.isBias() ? place(matrix, 0, id.neuron()) : place(matrix, id.neuron(), id.input());
    }

    /** Where an input (x) or expectation (y) stands in the file. */
    public static String place(int row, boolean expectation, int column) {
        return place(matrix(expectation), row, column);
    }

    /** Where a number of a matrix stands in the file. */
    public static String place(String matrix, int row, int column) {
        return new Spot(matrix, row, column).place();
    }

    /** How this number at this place was written, if it still is that number. */
    public Optional<String> of(String place, double value) {
        return standing(place, value).map(Spellings::unquoted);
    }

    /** The JSON that this number at this place was written as, if it still is that number: {@code "1/200"} in quotes. */
    public Optional<String> json(String place, double value) {
        return standing(place, value).map(Spellings::quotedIfNeeded);
    }

    /** The same for a number of a matrix. */
    public Optional<String> json(String matrix, int row, int column, double value) {
        return standing(new Spot(matrix, row, column), value).map(Spellings::quotedIfNeeded);
    }

    private static String quotedIfNeeded(String text) {
        return isJson(text) ? text : '"' + text + '"';
    }

    private Optional<String> standing(String place, double value) {
        Optional<Spot> spot = Spot.at(place);
        return spot.isPresent()
                ? standing(spot.get(), value)
                : ofNumber(byPlace.get(place), value).or(() -> ofNumber(first.get(place), value));
    }

    private Optional<String> standing(Spot spot, double value) {
        Optional<String> now = ofNumber(text(spot), value);
        return now.isPresent() || first.isEmpty() ? now : ofNumber(first.get(spot.place()), value);
    }

    private String text(Spot spot) {
        return byMatrix.getOrDefault(spot.matrix(), TextMatrix.EMPTY).get(spot.row(), spot.column());
    }

    private static Optional<String> ofNumber(String text, double value) {
        return Optional.ofNullable(text).filter(spelled -> spells(spelled, value));
    }

    private static boolean spells(String text, double value) {
        return Numbers.parse(unquoted(text)).equals(OptionalDouble.of(value));
    }

    private static boolean isJson(String text) {
        return text.startsWith("\"")
                || text.indexOf('/') < 0 && JSON_NUMBER.matcher(text).matches();
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    /**
     * What is to be remembered of a number in a file; empty where the program would write it so by itself.
     *
     * @param text without quotes
     * @param quoted whether it stood in quotes
     */
    public static Optional<String> toRemember(String text, double value, boolean quoted) {
        if (quoted) {
            return Optional.of(isJson(text) ? '"' + text + '"' : text);
        }
        return endsWithNeedlessZero(text) || !SHORTEST.matcher(text).matches() && !text.equals(Numbers.exact(value))
                ? Optional.of(text)
                : Optional.empty();
    }

    /** A short cut, too: the program writes none. */
    private static boolean endsWithNeedlessZero(String text) {
        return text.endsWith("0") && text.indexOf('.') >= 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    /** As it was written, or else as the program writes it for people. */
    public String show(String place, double value) {
        return of(place, value).orElseGet(() -> Numbers.format(value));
    }

    /** @param text that {@link Numbers#parse} reads */
    public Spellings with(String place, String text) {
        Map<String, String> places = new HashMap<>(byPlace);
        Map<String, TextMatrix> matrices = new HashMap<>(byMatrix);
        Optional<Spot> spot = Spot.at(place);
        String before = spot.isPresent() ? put(matrices, spot.get(), text) : places.put(place, text);
        Map<String, String> remembered = new HashMap<>(first);
        if (before != null) {
            remembered.putIfAbsent(place, before);
        }
        remembered.remove(place, text);
        return new Spellings(places, matrices, remembered);
    }

    /** @return the text that stood there */
    private static String put(Map<String, TextMatrix> matrices, Spot spot, String text) {
        TextMatrix matrix = matrices.getOrDefault(spot.matrix(), TextMatrix.EMPTY);
        matrices.put(spot.matrix(), matrix.with(spot.row(), spot.column(), text));
        return matrix.get(spot.row(), spot.column());
    }

    /**
     * After layers have been added, removed or moved.
     *
     * @param from for each layer now, the k it had before, or 0
     */
    Spellings movedLayers(List<Integer> from) {
        return new Spellings(movedLayers(byPlace, from), movedLayers(byMatrix, from), movedLayers(first, from));
    }

    private static <T> Map<String, T> movedLayers(Map<String, T> texts, List<Integer> from) {
        Map<String, T> moved = new HashMap<>();
        texts.forEach((place, text) -> {
            Matcher layer = LAYER.matcher(place);
            if (!layer.lookingAt()) {
                moved.put(place, text);
                return;
            }
            int before = Integer.parseInt(layer.group(1)) + 1;
            int now = from.indexOf(before);
            if (now >= 0) {
                moved.put("layers[" + now + "]" + place.substring(layer.end()), text);
            }
        });
        return moved;
    }

    /**
     * After rows of the data have been added, removed or moved: their spellings go with them.
     *
     * @param from for each row now, the place from 0 that it had before, or that of the row it is a copy of; −1 for a new one
     */
    public Spellings movedRows(int... from) {
        Map<Integer, List<Integer>> now = new HashMap<>();
        for (int i = 0; i < from.length; i++) {
            now.computeIfAbsent(from[i], before -> new ArrayList<>()).add(i);
        }
        Map<String, TextMatrix> matrices = new HashMap<>(byMatrix);
        for (String matrix : List.of(Spot.X, Spot.Y)) {
            matrices.computeIfPresent(matrix, (same, texts) -> {
                TextMatrix moved = texts.moved(from);
                return moved.isEmpty() ? null : moved;
            });
        }
        return new Spellings(byPlace, matrices, movedRows(first, now));
    }

    private static Map<String, String> movedRows(Map<String, String> texts, Map<Integer, List<Integer>> now) {
        Map<String, String> moved = new HashMap<>();
        texts.forEach((place, text) -> {
            Matcher row = ROW.matcher(place);
            if (!row.lookingAt()) {
                moved.put(place, text);
                return;
            }
            now.getOrDefault(Integer.parseInt(row.group(1)), List.of())
                    .forEach(i -> moved.put("data.rows[" + i + "]" + place.substring(row.end()), text));
        });
        return moved;
    }
}
