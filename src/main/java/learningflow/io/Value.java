package learningflow.io;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import learningflow.core.Numbers;
import learningflow.io.Node.ArrayNode;
import learningflow.io.Node.ObjectNode;

/** A value of a JSON file at its place, asked for as what it should be. Whatever it is instead is the error. */
final class Value {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,1000}");

    private final Source source;
    private final Node node;
    private final Place place;

    Value(Source source, Node node, Place place) {
        this.source = source;
        this.node = node;
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** It is an object and has no keys but these. */
    Value object(Collection<String> keys) throws BadFileException {
        ObjectNode object = asObject();
        for (int i = 0; i < object.names().size(); i++) {
            String name = object.names().get(i);
            if (!keys.contains(name)) {
                throw child(name, i).bad(source.texts().text("bad.unknownKey"), "expected.keys", "keys", keys(keys));
            }
        }
        return this;
    }

    private static String keys(Collection<String> keys) {
        return String.join(", ", keys);
    }

    Value object(String... keys) throws BadFileException {
        return object(Arrays.asList(keys));
    }

    /** It is an object, whatever its keys. */
    Value anyObject() throws BadFileException {
        asObject();
        return this;
    }

    List<String> keys() throws BadFileException {
        return asObject().names();
    }

    Optional<Value> find(String key) throws BadFileException {
        int i = asObject().names().indexOf(key);
        return i < 0 ? Optional.empty() : Optional.of(child(key, i));
    }

    /** It is an object; its values, in the order of the file. */
    List<Value> members() throws BadFileException {
        List<String> names = asObject().names();
        return IntStream.range(0, names.size())
                .mapToObj(i -> child(names.get(i), i))
                .toList();
    }

    /** Under which its object holds it. */
    String key() {
        return place.key();
    }

    Value need(String key, String expectedKey, Object... places) throws BadFileException {
        Optional<Value> found = find(key);
        if (found.isEmpty()) {
            throw source.bad(node.at(), place.key(key), source.texts().text("bad.missing"), expectedKey, places);
        }
        return found.get();
    }

    private ObjectNode asObject() throws BadFileException {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw not("expected.object");
    }

    private Value child(String key, int i) {
        return new Value(source, ((ObjectNode) node).values().get(i), place.key(key));
    }

    /** It is a list; its length. */
    int length() throws BadFileException {
        return asArray().starts().length;
    }

    Value get(int i) throws BadFileException {
        return new Value(source, asArray().get(i), place.index(i));
    }

    /** What stands in a list as the file writes it, if it is a number, a string or a word; else nothing. */
    String word(int i) throws BadFileException {
        ArrayNode array = asArray();
        int at = array.starts()[i];
        return array.get(i) instanceof Node.ScalarNode ? source.text(at, Json.end(source.text(), at)) : "";
    }

    private ArrayNode asArray() throws BadFileException {
        if (node instanceof ArrayNode array) {
            return array;
        }
        throw not("expected.list");
    }

    String string() throws BadFileException {
        if (!isString()) {
            throw not("expected.string");
        }
        return Json.unescaped(json());
    }

    boolean isTrue() throws BadFileException {
        String word = isScalar() ? json() : "";
        if (!word.equals("true") && !word.equals("false")) {
            throw not("expected.boolean");
        }
        return word.equals("true");
    }

    /** As the file writes it, a number or a string, without quotes. */
    String numberText() throws BadFileException {
        if (!isScalar()) {
            throw not("expected.number");
        }
        return isString() ? string() : json();
    }

    double number() throws BadFileException {
        return number(numberText());
    }

    /** @param text its own */
    double number(String text) throws BadFileException {
        OptionalDouble number = Numbers.parse(text);
        if (number.isEmpty()) {
            throw not("expected.number");
        }
        return number.getAsDouble();
    }

    /** A JSON integer of at least 1; {@link Integer#MAX_VALUE} for all from there on. */
    int count(String expectedKey) throws BadFileException {
        BigInteger count = isInteger() ? new BigInteger(json()) : BigInteger.ZERO;
        if (count.signum() < 1) {
            throw not(expectedKey);
        }
        return count.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
    }

    /** A JSON integer within these bounds, both included. */
    int whole(int min, int max) throws BadFileException {
        BigInteger whole = isInteger() ? new BigInteger(json()) : BigInteger.valueOf(min - 1L);
        if (whole.compareTo(BigInteger.valueOf(min)) < 0 || whole.compareTo(BigInteger.valueOf(max)) > 0) {
            throw not("expected.whole", "min", min, "max", max);
        }
        return whole.intValue();
    }

    /** A string of at most so many characters. */
    String text(int longest) throws BadFileException {
        String text = string();
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw amount("bad.characters", length, "expected.numberCount", "max", longest);
        }
        return text;
    }

    private boolean isInteger() {
        return isScalar() && INTEGER.matcher(json()).matches();
    }

    /** A JSON integer of 64 bits. */
    long seed() throws BadFileException {
        try {
            return Long.parseLong(isInteger() ? json() : "");
        } catch (NumberFormatException e) {
            throw not("expected.seed");
        }
    }

    boolean isString() {
        return isScalar() && source.text().charAt(node.at()) == '"';
    }

    private boolean isScalar() {
        return node instanceof Node.ScalarNode;
    }

    /** As it stands in the file, all of it. */
    String json() {
        return source.text(node.at(), Json.end(source.text(), node.at()));
    }

    /** It is something else than expected. */
    BadFileException not(String expectedKey, Object... places) {
        return bad(described(), expectedKey, places);
    }

    BadFileException bad(String found, String expectedKey, Object... places) {
        return source.bad(node.at(), place, found, expectedKey, places);
    }

    /** It has another number of things than expected. */
    BadFileException amount(String key, long n, String expectedKey, Object... places) {
        return bad(counted(key, n), expectedKey, places);
    }

    /** So many of something: {@code 1 row}, {@code 2 rows}. */
    String counted(String key, long n) {
        return text(n == 1 ? key + ".one" : key, "n", n);
    }

    String text(String key, Object... places) {
        return source.texts().text(key, places);
    }

    private String described() {
        if (node instanceof ObjectNode) {
            return text("bad.object");
        }
        if (node instanceof ArrayNode) {
            return text("bad.list");
        }
        return isString() ? Quoted.of(Json.unescaped(json())) : Quoted.plain(json());
    }
}
