package learningflow.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes bad files of good ones: by bytes, by tokens, and by structure. The same random numbers make the same files. */
final class Mutator {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|[-+.\\w/]++|\\s++|.", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 50_000;

    /** Bytes that are no UTF-8, that end strings and lists, or that open them. */
    private static final byte[][] BYTES = {
        {0},
        {(byte) 0xFF},
        {(byte) 0xFE, (byte) 0xFF},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80},
        {'"'},
        {'\\'},
        {'{'},
        {'['},
        {'\r'},
        {'\n'},
        {0x1B, '[', '3', '1', 'm'}
    };

    private final List<String> words = new ArrayList<>(List.of(
            "1e999",
            "-1e999",
            "1e400",
            "1e-400",
            "4.9e-324",
            "1.7976931348623157e308",
            "-0",
            "0",
            "-1",
            "01",
            "1.",
            ".5",
            "+1",
            "\"1/0\"",
            "\"0/0\"",
            "\"1/3\"",
            "\"-1/-3\"",
            "\"NaN\"",
            "NaN",
            "Infinity",
            "2147483647",
            "2147483648",
            "9223372036854775808",
            "-9223372036854775809",
            "1000000000",
            "9".repeat(1001),
            "0." + "9".repeat(1001),
            "9".repeat(20_000),
            "\"" + "9".repeat(1001) + "\"",
            "true",
            "null",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"<b>&amp;</b>\"",
            "\"_mnemonic_\"",
            "\"{name}\"",
            "\"$\\\\frac{1}{0}$\"",
            "\"" + "x".repeat(5000) + "\"",
            "\"../../etc/passwd\"",
            "\"/etc/passwd\"",
            "\"\\n\\r\\t\"",
            "[]",
            "{}",
            "[".repeat(100),
            "{\"a\":".repeat(70),
            ",",
            ":",
            ";",
            "\t",
            "\"all\"",
            "/*",
            "//"));

    private final Random random;

    /** @param examples whose words may come up anywhere */
    Mutator(Random random, List<byte[]> examples) {
        this.random = random;
        examples.forEach(example -> tokens(new String(example, StandardCharsets.UTF_8)).stream()
                .filter(token -> !token.isBlank())
                .distinct()
                .forEach(words::add));
    }

    /** @param other another good file, parts of which may get in */
    byte[] mutate(byte[] file, byte[] other) {
        byte[] mutated = file;
        int changes = 1 + Integer.numberOfTrailingZeros(random.nextInt() | 1 << 4);
        for (int i = 0; i < changes; i++) {
            mutated = switch (random.nextInt(5)) {
                case 0 -> bytes(mutated, other);
                case 1, 2 -> words(mutated);
                default -> structure(mutated, other);
            };
            mutated = mutated.length > LONGEST ? Arrays.copyOf(mutated, LONGEST) : mutated;
        }
        return mutated;
    }

    private byte[] bytes(byte[] file, byte[] other) {
        int at = random.nextInt(file.length + 1);
        int length = Math.min(file.length - at, random.nextInt(1 + random.nextInt(200)));
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] flipped = file.clone();
                if (at < flipped.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
            case 1 -> replaced(file, at, 0, BYTES[random.nextInt(BYTES.length)]);
            case 2 -> replaced(file, at, length, new byte[0]);
            case 3 -> replaced(file, at, 0, Arrays.copyOfRange(file, at, at + length));
            case 4 -> Arrays.copyOf(file, at);
            default -> {
                int from = random.nextInt(other.length);
                byte[] part = Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(300)));
                yield replaced(file, at, length, part);
            }
        };
    }

    private static byte[] replaced(byte[] file, int at, int length, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(by);
        out.write(file, at + length, file.length - at - length);
        return out.toByteArray();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private byte[] words(byte[] file) {
        List<String> tokens = tokens(new String(file, StandardCharsets.UTF_8));
        if (tokens.isEmpty()) {
            return words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
        }
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(7)) {
            case 3, 4 -> number(tokens);
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            default -> tokens.set(at, words.get(random.nextInt(words.size())));
        }
        return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    }

    /** One number takes the place of another, so that the file may well be good. */
    private void number(List<String> tokens) {
        List<Integer> numbers = IntStream.range(0, tokens.size())
                .filter(i -> Character.isDigit(tokens.get(i).charAt(0)))
                .boxed()
                .toList();
        if (!numbers.isEmpty()) {
            int at = numbers.get(random.nextInt(numbers.size()));
            tokens.set(at, tokens.get(numbers.get(random.nextInt(numbers.size()))));
        }
    }

    private byte[] structure(byte[] file, byte[] other) {
        try {
            JsonNode tree = JSON.readTree(file);
            JsonNode parts = JSON.readTree(other);
            if (tree == null || parts == null || !tree.isContainerNode() || tree.isEmpty()) {
                return lines(file);
            }
            List<JsonNode> places = new ArrayList<>();
            collect(tree, places);
            List<JsonNode> donors = new ArrayList<>();
            collect(parts, donors);
            change(places.get(random.nextInt(places.size())), donors);
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            return lines(file);
        }
    }

    /** All lists and objects that are not empty. */
    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode() && !node.isEmpty()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private void change(JsonNode place, List<JsonNode> donors) {
        JsonNode strange = strange(place, donors);
        if (place instanceof ArrayNode list) {
            int at = random.nextInt(list.size());
            switch (random.nextInt(4)) {
                case 0 -> list.remove(at);
                case 1 -> {
                    JsonNode again = list.get(at).deepCopy();
                    int times = 1 << random.nextInt(8);
                    for (int i = 0; i < times; i++) {
                        list.insert(at, again);
                    }
                }
                default -> list.set(at, strange);
            }
        } else if (place instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(words.get(random.nextInt(words.size())).replace("\"", ""), object.get(name));
                default -> object.set(name, strange);
            }
        }
    }

    private JsonNode strange(JsonNode place, List<JsonNode> donors) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(6)) {
            case 0 ->
                donors.isEmpty()
                        ? make.nullNode()
                        : donors.get(random.nextInt(donors.size())).deepCopy();
            case 1 -> make.numberNode(random.nextInt(20) - 5);
            case 2 -> make.numberNode(Math.pow(10, random.nextInt(640) - 320));
            case 3 -> make.textNode(words.get(random.nextInt(words.size())).replace("\"", ""));
            case 4 -> {
                JsonNode nested = place.deepCopy();
                for (int i = random.nextInt(80); i > 0; i--) {
                    nested = make.arrayNode().add(nested);
                }
                yield nested;
            }
            default -> {
                ArrayNode numbers = make.arrayNode();
                for (int i = random.nextInt(50); i > 0; i--) {
                    numbers.add(random.nextGaussian());
                }
                yield numbers;
            }
        };
    }

    /** What has no tree has rows and cells. */
    private byte[] lines(byte[] file) {
        List<String> lines = new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int cut = random.nextInt(line.length() + 1);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, line + "," + words.get(random.nextInt(words.size())));
            case 3 -> lines.set(at, line.substring(0, cut) + '"' + line.substring(cut));
            case 4 -> lines.set(at, line.replace(',', ";\t".charAt(random.nextInt(2))));
            default -> lines.set(at, line.repeat(1 + random.nextInt(100)));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
