package learningflow.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import learningflow.io.Node.ArrayNode;
import learningflow.io.Node.ObjectNode;
import learningflow.io.Node.ScalarNode;

/** Reads the text of a JSON file as a tree of places. Its limits are ours, so Jackson's own are lifted. */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    /** What the parts of the tree take in memory, in bytes, roughly, and while they are made: */
    private static final int OBJECT = 64;

    private static final int MEMBER = 40;
    /** More for each where there are many, which are looked through by a set. */
    private static final int ONE_OF_MANY = 100;

    private static final int LIST = 48;
    private static final int ENTRY = 8;
    /** More for a list that has others than numbers and texts. */
    private static final int NESTED = 24;

    /** Up to here a list is looked through faster than a set is made. */
    private static final int FEW = 8;

    private final Source source;
    private final JsonParser parser;
    private Place place = Place.FILE;
    private int depth;
    private long room;

    private Json(Source source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
        // Large tables need 250 MB; lists of lists that say nothing could take many times their text. A quarter is for
        // what is made of it all.
        room = Limits.MEMORY / 4 * 3 - source.memory();
    }

    /** The one value that the text consists of. */
    static Value read(Source source) throws BadFileException {
        try (JsonParser parser = FACTORY.createParser(new StringReader(source.text()))) {
            Json json = new Json(source, parser);
            try {
                return new Value(source, json.whole(), Place.FILE);
            } catch (JsonProcessingException e) {
                throw Syntax.error(source, (int) e.getLocation().getCharOffset(), json.place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string has no other
        }
    }

    /** What a string in quotes says. */
    static String unescaped(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return quoted.substring(1, quoted.length() - 1);
        }
        try (JsonParser parser = FACTORY.createParser(quoted)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was read before
        }
    }

    /** Where the value ends that begins at an offset of a text that was read before. */
    static int end(String text, int at) {
        int open = 0;
        int i = at;
        do {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(text, i);
            } else if (c == '{' || c == '[') {
                open++;
                i++;
            } else if (c == '}' || c == ']') {
                open--;
                i++;
            } else {
                i = Math.max(i + 1, endOfWord(text, i));
            }
        } while (open > 0);
        return i;
    }

    private static int endOfString(String text, int at) {
        int i = at + 1;
        while (text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    /** Of a number, {@code true}, {@code false} or {@code null}. */
    private static int endOfWord(String text, int at) {
        int i = at;
        while (i < text.length() && !endsWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean endsWord(char c) {
        return switch (c) {
            case ',', ']', '}', ':', ' ', '\t', '\r', '\n' -> true;
            default -> false;
        };
    }

    private Node whole() throws IOException, BadFileException {
        if (parser.nextToken() == null) {
            throw Syntax.error(source, source.text().length(), place);
        }
        Node node = node();
        if (parser.nextToken() != null) {
            throw source.bad(at(), Place.FILE, Syntax.found(source, at()), "expected.end");
        }
        return node;
    }

    private Node node() throws IOException, BadFileException {
        int at = at();
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            parser.finishToken();
            return new ScalarNode(at);
        }
        if (++depth > Limits.NESTING) {
            String found = source.texts().text("bad.nesting", "depth", depth);
            throw source.bad(at, place, found, "expected.nesting", "max", Limits.NESTING);
        }
        Place outer = place;
        Node node = token == JsonToken.START_OBJECT ? object(at, outer) : array(at, outer);
        place = outer;
        depth--;
        return node;
    }

    private Node object(int at, Place outer) throws IOException, BadFileException {
        List<String> names = new ArrayList<>(2);
        List<Node> values = new ArrayList<>(2);
        Set<String> seen = Set.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            place = outer.key(name);
            parser.nextToken();
            if (names.size() == FEW) {
                seen = new HashSet<>(names);
            }
            if (names.size() < FEW ? names.contains(name) : !seen.add(name)) {
                throw source.bad(at(), place, source.texts().text("bad.twice"), "expected.once");
            }
            names.add(name);
            values.add(node());
            place = outer;
            take(MEMBER + name.length() + (names.size() > FEW ? ONE_OF_MANY : 0));
        }
        take(OBJECT);
        return new ObjectNode(at, List.copyOf(names), List.copyOf(values));
    }

    private Node array(int at, Place outer) throws IOException, BadFileException {
        int[] starts = new int[4];
        Node[] nested = null;
        int size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (size == Limits.ENTRIES) {
                place = outer;
                throw tooMuch("expected.most", Limits.ENTRIES);
            }
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                nested = nested == null ? null : Arrays.copyOf(nested, 2 * size);
            }
            starts[size] = at();
            if (parser.currentToken().isScalarValue()) {
                parser.finishToken();
            } else {
                place = outer.index(size);
                nested = nested == null ? new Node[starts.length] : nested;
                nested[size] = node();
                place = outer;
            }
            size++;
            take(nested == null ? ENTRY : 2 * ENTRY);
        }
        take(nested == null ? LIST : LIST + NESTED);
        return new ArrayNode(at, Arrays.copyOf(starts, size), nested == null ? null : Arrays.copyOf(nested, size));
    }

    private void take(int bytes) throws BadFileException {
        room -= bytes;
        if (room < 0) {
            throw tooMuch("expected.less", Limits.MEMORY >> 20);
        }
    }

    private BadFileException tooMuch(String expectedKey, long max) {
        return source.bad(at(), place, source.texts().text("bad.tooMuch"), expectedKey, "max", max);
    }

    private int at() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }
}
