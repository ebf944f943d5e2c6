package learningflow.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file that keeps the preferences: JSON, at most 64 KiB. It is no harm if it is damaged: it is put aside and everything is as
 * at the first start. Keys of a newer version are passed over.
 */
public final class PreferencesFile {
    private static final String FORMAT = "learning-flow-preferences/1";
    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_PIXELS = 100_000;

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /**
     * Where this system keeps what programs remember of a person.
     *
     * @param environment the system's variables
     */
    public static Path usual(String system, Path home, Map<String, String> environment) {
        Path folder;
        if (system.startsWith("Windows")) {
            folder = absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming"))
                    .resolve("Learning Flow");
        } else if (system.startsWith("Mac")) {
            folder = home.resolve("Library/Application Support/Learning Flow");
        } else {
            Path own = absolute(environment.get("HOME"), home); // Java's is the account's, whatever HOME says
            folder = absolute(environment.get("XDG_CONFIG_HOME"), own.resolve(".config"))
                    .resolve("learning-flow");
        }
        return folder.resolve("preferences.json");
    }

    /** A relative folder in such a variable is to be passed over, says the XDG Base Directory Specification. */
    private static Path absolute(String folder, Path otherwise) {
        Path path = folder == null || folder.isEmpty() ? otherwise : Path.of(folder);
        return path.isAbsolute() ? path : otherwise;
    }

    /** What is in the file, if there is one. Empty where it is damaged or cannot be read. */
    public Optional<Preferences> read() {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] read = bytes.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new IllegalArgumentException("longer than " + MOST_BYTES + " bytes");
            }
            return Optional.of(preferences(Json.read(Source.of(String.valueOf(file.getFileName()), read))
                    .anyObject()));
        } catch (NoSuchFileException e) {
            return Optional.of(Preferences.DEFAULTS);
        } catch (IOException | BadFileException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Preferences preferences(Value all) throws BadFileException {
        if (!all.need("format", "expected.string").string().equals(FORMAT)) {
            throw new IllegalArgumentException("another format");
        }
        Preferences usual = Preferences.DEFAULTS;
        return new Preferences(
                text(all, "theme", usual.theme()),
                text(all, "view", usual.view()),
                text(all, "language", usual.language()),
                number(all, "typeScale", usual.typeScale()),
                number(all, "speed", usual.speed()),
                truth(all, "reduceMotion", usual.reduceMotion()),
                truth(all, "logLoss", usual.logLoss()),
                truth(all, "tones", usual.tones()),
                truth(all, "hinted", usual.hinted()),
                recent(all),
                bounds(all));
    }

    private static String text(Value all, String key, String otherwise) throws BadFileException {
        Optional<Value> found = all.find(key);
        return found.isPresent() ? found.get().text(100) : otherwise;
    }

    private static double number(Value all, String key, double otherwise) throws BadFileException {
        Optional<Value> found = all.find(key);
        return found.isPresent() ? found.get().number() : otherwise;
    }

    private static boolean truth(Value all, String key, boolean otherwise) throws BadFileException {
        Optional<Value> found = all.find(key);
        return found.isPresent() ? found.get().isTrue() : otherwise;
    }

    private static List<Path> recent(Value all) throws BadFileException {
        List<Path> files = new ArrayList<>();
        Optional<Value> found = all.find("recent");
        for (int i = 0; found.isPresent() && i < found.get().length(); i++) {
            try {
                files.add(Path.of(found.get().get(i).text(4096)));
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return files;
    }

    private static Optional<Preferences.Bounds> bounds(Value all) throws BadFileException {
        Optional<Value> found = all.find("window");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Value window = found.get();
        return Optional.of(new Preferences.Bounds(
                pixels(window, "x", -MOST_PIXELS),
                pixels(window, "y", -MOST_PIXELS),
                pixels(window, "width", 1),
                pixels(window, "height", 1),
                truth(window, "maximised", false)));
    }

    private static int pixels(Value window, String key, int least) throws BadFileException {
        return window.need(key, "expected.number").whole(least, MOST_PIXELS);
    }

    /** Out of the way, so that it is not written over: {@code preferences.json.damaged}. */
    public Path putAside() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }

    /** All of it or nothing. */
    public void write(Preferences preferences) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, json(preferences).getBytes(StandardCharsets.UTF_8));
        AtomicFile.removeParts(file, AtomicFile.LEFT);
    }

    private static String json(Preferences preferences) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("theme", preferences.theme());
            json.writeStringField("view", preferences.view());
            json.writeStringField("language", preferences.language());
            json.writeNumberField("typeScale", preferences.typeScale());
            json.writeNumberField("speed", preferences.speed());
            json.writeBooleanField("reduceMotion", preferences.reduceMotion());
            json.writeBooleanField("logLoss", preferences.logLoss());
            json.writeBooleanField("tones", preferences.tones());
            json.writeBooleanField("hinted", preferences.hinted());
            json.writeArrayFieldStart("recent");
            for (Path path : preferences.recent()) {
                json.writeString(path.toString());
            }
            json.writeEndArray();
            if (preferences.window().isPresent()) {
                write(json, preferences.window().get());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string has no other
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, Preferences.Bounds window) throws IOException {
        json.writeObjectFieldStart("window");
        json.writeNumberField("x", window.x());
        json.writeNumberField("y", window.y());
        json.writeNumberField("width", window.width());
        json.writeNumberField("height", window.height());
        json.writeBooleanField("maximised", window.maximised());
        json.writeEndObject();
    }
}
