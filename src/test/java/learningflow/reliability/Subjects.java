package learningflow.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learningflow.io.BadFileException;
import learningflow.io.BadTableException;
import learningflow.io.CsvChoice;
import learningflow.io.CsvDocument;
import learningflow.io.CsvPreview;
import learningflow.io.Gallery;
import learningflow.io.LessonReader;
import learningflow.io.PastedRows;
import learningflow.io.Preferences;
import learningflow.io.PreferencesFile;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.Lesson;
import learningflow.lesson.Scenario;
import learningflow.state.Playback;
import learningflow.state.State;
import learningflow.state.Store;

/** All that the program reads. */
final class Subjects {
    private static final Path RESOURCES = Path.of("src/main/resources/learningflow");
    private static final String OF_TABLE = """
            {"format": "learning-flow/1",
             "data": {"inputs": ["a", "b"], "outputs": ["c"], "csv": "data.csv"},
             "layers": [{"type": "input", "size": 2}, {"type": "linear", "size": 1}]}
            """;
    private static final List<String> TABLES = List.of(
            "a,b,c\n1,2,0\n3,1/3,1\n",
            "c;a;b\n1,5;2;0\n-3;1,25;1\n",
            "a\tb\tc\r\n1e3\t2\t0\r\n\r\n\"3\"\t4\t1\r\n",
            "\uFEFFid,a,b,kind\n1,0.5,\"x, \"\"y\"\"\",cat\n2,-1e-3,é,dog\n",
            "1,2,3\n4,5,6\n7,8,9\n");

    private Subjects() {}

    /** @param folder where files may be put */
    static List<Subject> all(Path folder) {
        return List.of(scenario(), lesson(), table(folder), imported(), pasted(), preferences(folder));
    }

    private interface Reading {
        String read(byte[] file) throws Throwable;
    }

    private record Kind(String name, List<byte[]> examples, Reading reading) implements Subject {
        @Override
        public String read(byte[] file) throws Throwable {
            try {
                return reading.read(file);
            } catch (BadFileException | BadTableException e) {
                return e.getMessage();
            }
        }
    }

    private static List<byte[]> files(String folder) {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(RESOURCES.resolve(folder))) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                files.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static boolean isSmall(Scenario scenario) {
        return scenario.setup().network().parameterCount()
                        * scenario.setup().data().rows()
                < 100_000;
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException(what);
        }
    }

    /** What is read can be shown, and is the same after saving. */
    private static Subject scenario() {
        return new Kind("scenario", files("scenarios"), file -> {
            Scenario scenario = ScenarioReader.read("x.learningflow", file);
            byte[] saved = ScenarioWriter.json(scenario).getBytes(StandardCharsets.UTF_8);
            require(ScenarioReader.read("x.learningflow", saved).equals(scenario), "another one after saving");
            if (isSmall(scenario)) {
                State.start(scenario);
            }
            return "";
        });
    }

    private static Subject lesson() {
        return new Kind("lesson", files("lessons"), file -> {
            Lesson lesson = LessonReader.read("x.lesson", new ByteArrayInputStream(file));
            if (lesson.chapters().stream().allMatch(chapter -> isSmall(chapter.scenario()))) {
                new Store(ScenarioReader.example()).open(new Playback(lesson));
            }
            return "";
        });
    }

    /** Beside a scenario. */
    private static Subject table(Path folder) {
        Path scenario = folder.resolve("x.learningflow");
        return new Kind("table", bytes(TABLES), file -> {
            Files.writeString(scenario, OF_TABLE);
            Files.write(folder.resolve("data.csv"), file);
            ScenarioReader.read(scenario);
            return "";
        });
    }

    /** Looked at and taken as a person would by pressing Enter. */
    private static Subject imported() {
        return new Kind("import", bytes(TABLES), file -> {
            CsvDocument document = CsvDocument.of("x.csv", file);
            CsvPreview preview = document.preview(document.guess(), share -> true);
            int last = Math.min(3, preview.columns().size()) - 1;
            List<CsvChoice.Column> inputs = new ArrayList<>();
            for (int i = 0; i < last; i++) {
                inputs.add(new CsvChoice.Column(i, false));
            }
            if (!inputs.isEmpty()) {
                List<CsvChoice.Column> output = List.of(new CsvChoice.Column(last, true));
                document.read(preview, new CsvChoice(inputs, output).withLeaveOutBad(true), share -> true);
            }
            return "";
        });
    }

    private static Subject pasted() {
        Scenario xor = Gallery.read("xor");
        return new Kind("paste", bytes(TABLES), file -> {
            String text = new String(file, StandardCharsets.UTF_8);
            PastedRows.read(text, xor.setup().data(), xor.setup().loss().expectation());
            return "";
        });
    }

    private static Subject preferences(Path folder) {
        Path file = folder.resolve("preferences.json");
        Preferences liked = Preferences.DEFAULTS
                .opened(folder.resolve("é.learningflow"))
                .withWindow(new Preferences.Bounds(1, 2, 1280, 800, false));
        List<byte[]> examples = new ArrayList<>();
        try {
            for (Preferences one : List.of(liked, Preferences.DEFAULTS.withLanguage("fr"))) {
                new PreferencesFile(file).write(one);
                examples.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Kind("preferences", examples, bytes -> {
            Files.write(file, bytes);
            Optional<Preferences> read = new PreferencesFile(file).read();
            if (read.isPresent()) {
                new PreferencesFile(file).write(read.get());
                require(new PreferencesFile(file).read().equals(read), "another one after saving");
            }
            return read.isPresent() ? "" : "damaged";
        });
    }
}
