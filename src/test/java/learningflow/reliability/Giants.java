package learningflow.reliability;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learningflow.io.BadFileException;
import learningflow.io.CsvDocument;
import learningflow.io.LessonReader;
import learningflow.io.PreferencesFile;
import learningflow.io.ScenarioReader;

/**
 * Reads files as large as files may be, each made to cost as much as it can, and says what that took: {@code Giants MEGABYTES
 * [PART OF A NAME…]}. Work is the processor time of the thread that reads; collecting garbage comes on top, by the clock.
 * Each is read or refused, within the memory that Java was given.
 */
final class Giants {
    private static final String HEAD = "{\"format\": \"learning-flow/1\", ";
    private static final String LAYERS =
            "\"layers\": [{\"type\": \"input\", \"size\": 1}, {\"type\": \"linear\", \"size\": 1}]";
    private static final String DATA = "\"data\": {\"inputs\": [\"a\"], \"outputs\": [\"b\"], \"rows\": [";
    private static final String ROW = "{\"x\": [1], \"y\": [2]}";

    private final int bytes;
    private final Path folder;
    private final Map<String, Giant> all = new LinkedHashMap<>();

    /** Makes its file, which is not measured, and says how it is read. */
    @FunctionalInterface
    private interface Giant {
        Callable<Object> made() throws Exception;
    }

    private Giants(int bytes, Path folder) {
        this.folder = folder;
        this.bytes = bytes;
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 64;
        Giants giants = new Giants(megabytes << 20, Files.createTempDirectory("giants"));
        giants.scenarios();
        giants.others();
        int faults = 0;
        for (Map.Entry<String, Giant> giant : giants.all.entrySet()) {
            if (args.length < 2 || Arrays.stream(args).skip(1).anyMatch(giant.getKey()::contains)) {
                faults += read(giant.getKey(), giant.getValue().made()) ? 0 : 1;
            }
        }
        Scratch.remove(giants.folder);
        System.exit(faults == 0 ? 0 : 1);
    }

    private static boolean read(String name, Callable<Object> reading) {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long clock = System.nanoTime();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String came;
        boolean good = true;
        try {
            reading.call();
            came = "read";
        } catch (BadFileException e) {
            came = e.getMessage();
        } catch (Throwable e) {
            came = "FAULT " + e + (e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : "");
            good = false;
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        double byTheClock = (System.nanoTime() - clock) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%-28s %5.2f s of work, %5.2f s, %4d MB: %s%n",
                name,
                seconds,
                byTheClock,
                peak >> 20,
                came.substring(0, Math.min(160, came.length())));
        return good;
    }

    /** As often as there is room, one by one so that the file is all the memory it takes. */
    private byte[] filled(String before, IntFunction<String> part, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes);
        out.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; ; i++) {
            byte[] next = part.apply(i).getBytes(StandardCharsets.UTF_8);
            if (out.size() + next.length + after.length() > bytes) {
                break;
            }
            out.writeBytes(next);
        }
        out.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private void scenario(String name, String before, IntFunction<String> part, String after) {
        all.put(name, () -> {
            Path file = written("x.learningflow", filled(before, part, after));
            return () -> ScenarioReader.read(file);
        });
    }

    /** So that nobody but the reader holds its bytes. */
    private Path written(String name, byte[] file) throws IOException {
        return Files.write(folder.resolve(name), file);
    }

    private void scenarios() {
        String rows = HEAD + LAYERS + ", " + DATA;
        scenario("rows", rows + ROW, i -> i < 999_999 ? "," + ROW : " ", "]}}");
        String twelve = "1" + ",1".repeat(11);
        scenario(
                "wide rows",
                rows.replace("size\": 1}, ", "size\": 12}, ").replace("\"a\"", letters()) + "{\"x\": [" + twelve
                        + "], \"y\": [1]}",
                i -> ",{\"x\": [" + twelve + "], \"y\": [1]}",
                "]}}");
        scenario("more rows", rows + ROW, i -> "," + ROW, "]}}");
        scenario(
                "numbers as written", rows + ROW, i -> i < 999_999 ? ",{\"x\": [1.00], \"y\": [\"1/3\"]}" : " ", "]}}");
        scenario(
                "other numbers as written",
                rows + ROW,
                i -> i < 999_999 ? ",{\"x\": [" + i + ".50], \"y\": [\"" + i + "/7\"]}" : " ",
                "]}}");
        weights("weights as written", 1000, 1000);
        weights("a weight a row", 1, 1_000_000);
        scenario("one row of numbers", rows + "{\"x\": [1", i -> ",1", "], \"y\": [1]}]}}");
        scenario("empty lists", rows + ROW, i -> ",[]", "]}}");
        scenario("empty objects", HEAD + LAYERS + ", \"data\": [{}", i -> ",{}", "]}");
        scenario("lists of lists", HEAD + LAYERS + ", \"data\": [[[]]", i -> ",[[[]]]", "]}");
        scenario("keys", HEAD, i -> "\"k" + i + "\": 1, ", LAYERS + "}");
        scenario(
                "keys of normalise",
                HEAD + LAYERS + ", " + DATA + ROW + "], \"normalise\": {\"a\": \"z\"",
                i -> ",\"k" + i + "\": 1",
                "}}}");
        scenario("deep", "", i -> "[", "");
        scenario("deep objects", "", i -> "{\"a\":", "");
        scenario("digits", rows + "{\"x\": [1", i -> "9", "], \"y\": [1]}]}}");
        scenario("digits in quotes", rows + "{\"x\": [\"1", i -> "9", "\"], \"y\": [1]}]}}");
        scenario("exponent", rows + "{\"x\": [1e", i -> "9", "], \"y\": [1]}]}}");
        scenario("size", HEAD + "\"layers\": [{\"type\": \"input\", \"size\": 1", i -> "0", "}]}");
        scenario("title", HEAD + "\"title\": \"", i -> "x", "\", " + LAYERS + ", " + DATA + ROW + "]}}");
        scenario("title of escapes", HEAD + "\"title\": \"", i -> "\\n", "\", " + LAYERS + ", " + DATA + ROW + "]}}");
        scenario("title without an end", HEAD + "\"title\": \"", i -> "é", "");
        scenario("one word", "", i -> "x", "");
        scenario("spaces", "", i -> " ", "");
        scenario("lines", "", i -> "\n", "!");
        scenario(
                "layers",
                HEAD + DATA + ROW + "]}, \"layers\": [{\"type\": \"input\", \"size\": 1}",
                i -> ",{\"type\": \"relu\"}",
                "]}");
        scenario(
                "names",
                HEAD
                        + "\"layers\": [{\"type\": \"input\", \"size\": 1900000}, {\"type\": \"linear\", \"size\": 1, \"bias\": false}], \"data\": {\"inputs\": [\"a\"",
                i -> i < 1_899_999 ? ",\"n" + i + "\"" : " ",
                "], \"outputs\": [\"o\"], \"rows\": []}}");
        scenario(
                "names and normalise",
                HEAD
                        + "\"layers\": [{\"type\": \"input\", \"size\": 1000000}, {\"type\": \"linear\", \"size\": 1, \"bias\": false}], \"data\": {\"inputs\": [\"n\"",
                i -> i < 999_999
                        ? ",\"n" + i + "\""
                        : i == 999_999
                                ? "], \"outputs\": [\"o\"], \"normalise\": {\"o\": \"z-score\""
                                : i < 1_500_000 ? ",\"n" + (i - 1_000_000) + "\": \"z-score\"" : " ",
                "}, \"rows\": []}}");
        all.put("too long", () -> {
            Path file = written("x.learningflow", new byte[bytes + 1]);
            return () -> ScenarioReader.read(file);
        });
        all.put("no UTF-8 at the end", () -> {
            byte[] file = filled("", i -> "\u00e9", "");
            file[file.length - 1] = (byte) 0xFF;
            Path path = written("x.learningflow", file);
            return () -> ScenarioReader.read(path);
        });
    }

    /** As many as there may be, with biases, all written otherwise than the program would. */
    private void weights(String name, int inputs, int outputs) {
        String row = "[\"1/3\"" + ",1.00".repeat(inputs - 1) + "]";
        String head =
                HEAD + DATA.replace("[\"a\"]", "[" + names(inputs) + "]").replace("[\"b\"]", "[" + names(outputs) + "]")
                        + "{\"x\": [1" + ",1".repeat(inputs - 1) + "], \"y\": [1" + ",1".repeat(outputs - 1) + "]}]}, ";
        scenario(
                name,
                head + "\"layers\": [{\"type\": \"input\", \"size\": " + inputs + "}, {\"type\": \"linear\", \"size\": "
                        + outputs + ", \"weights\": [" + row,
                i -> i < outputs - 1
                        ? "," + row
                        : i == outputs - 1 ? "], \"biases\": [\"1/3\"" : i < 2 * outputs - 1 ? ",1.00" : " ",
                "]}]}");
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"n" + i + "\"").collect(Collectors.joining(","));
    }

    private static String letters() {
        return IntStream.range(0, 12).mapToObj(i -> "\"a" + i + "\"").collect(Collectors.joining(","));
    }

    private void others() throws Exception {
        Path scenario = Files.writeString(
                folder.resolve("table.learningflow"),
                HEAD + LAYERS + ", \"data\": {\"inputs\": [\"a\"], \"outputs\": [\"b\"], \"csv\": \"x.csv\"}}");
        table(scenario, "table", "a,b\n", i -> i < 1_000_000 ? "1,2\n" : "\n", "");
        table(scenario, "table of one line", "a,b", i -> ",c", "");
        table(scenario, "table of one cell", "a,b\n\"", i -> "x", "");
        table(scenario, "table of quotes", "a,b\n", i -> "\"\"", "");
        table(scenario, "table of columns", "a,b", i -> ",c" + i, "\n");
        all.put("lesson of stops", () -> {
            byte[] file = filled(
                    "{\"format\": \"learning-flow-lesson/1\", \"title\": \"t\", \"chapters\": [{\"title\": \"c\", \"scenario\": \"xor\", \"stops\": [{\"caption\": \"s\"}",
                    i -> ",{\"caption\": \"s\"}",
                    "]}]}");
            return () -> LessonReader.read("x.lesson", new ByteArrayInputStream(file));
        });
        imported("import", "a,b\n", i -> i < 1_000_000 ? "1,2\n" : "\n");
        imported("import of one line", "a", i -> ",c");
        imported("import of one cell", "\"", i -> "x");
        all.put("preferences", () -> {
            Path file = written("preferences.json", filled("{\"recent\": [", i -> "\"\",", "\"\"]}"));
            return () -> new PreferencesFile(file).read();
        });
    }

    private void table(Path scenario, String name, String before, IntFunction<String> part, String after) {
        all.put(name, () -> {
            written("x.csv", filled(before, part, after));
            return () -> ScenarioReader.read(scenario);
        });
    }

    private void imported(String name, String before, IntFunction<String> part) {
        all.put(name, () -> {
            byte[] file = filled(before, part, "");
            return () -> {
                CsvDocument document = CsvDocument.of("x.csv", file);
                return document.preview(document.guess(), share -> true);
            };
        });
    }
}
