package learningflow.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import learningflow.core.Frozen;
import learningflow.core.Network;
import learningflow.lesson.Kept;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;

/**
 * Writes scenario files. Numbers that are still what the file they came from spelled stand as they stood, others as the
 * shortest text that is read back as the same double.
 *
 * <p>Data that came from a table and is still what was read stays a reference to it if the file is written into the folder
 * it was read from; else its rows are written.
 */
public final class ScenarioWriter {
    private ScenarioWriter() {}

    /**
     * Writes all of the file or nothing.
     *
     * @throws IOException with a line for people; a file that was there before is unchanged
     */
    public static void write(Scenario scenario, Path file) throws IOException {
        Texts texts = Texts.of(Locale.getDefault());
        String name = Quoted.plain(String.valueOf(file.getFileName()));
        Path folder = file.toAbsolutePath().normalize().getParent();
        byte[] bytes = bytes(scenario, csv(scenario, folder), name, texts);
        try {
            AtomicFile.write(file, bytes);
            AtomicFile.removeParts(file, AtomicFile.LEFT);
        } catch (IOException e) {
            throw new IOException(
                    texts.text("save.failed", "file", name, "reason", reason(e, folder, bytes.length, texts)), e);
        }
    }

    /**
     * Finds out before long work whether its result could be written here; writes nothing.
     *
     * @throws IOException with a line for people
     */
    public static void requireWritable(Path file) throws IOException {
        Texts texts = Texts.of(Locale.getDefault());
        Path folder = file.toAbsolutePath().normalize().getParent();
        String reason = folder == null || Files.isDirectory(file)
                ? texts.text("save.folder")
                : !Files.isDirectory(folder)
                        ? texts.text("save.noFolder")
                        : Files.isWritable(Files.exists(file) ? file : folder) ? "" : texts.text("save.denied");
        if (!reason.isEmpty()) {
            throw new IOException(texts.text(
                    "save.failed", "file", Quoted.plain(String.valueOf(file.getFileName())), "reason", reason));
        }
    }

    /** The text of a file that is in no folder: the rows of a table are written out. */
    public static String json(Scenario scenario) throws IOException {
        return new ScenarioJson(scenario, Optional.empty()).text();
    }

    private static byte[] bytes(Scenario scenario, Optional<String> csv, String name, Texts texts) throws IOException {
        byte[] bytes = new ScenarioJson(scenario, csv).text().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Limits.BYTES) {
            throw new IOException(texts.text("save.tooLong", "file", name, "max", Limits.BYTES >> 20));
        }
        return bytes;
    }

    private static Optional<String> csv(Scenario scenario, Path folder) {
        return scenario.kept()
                .csv()
                .filter(csv -> csv.folder().equals(String.valueOf(folder))
                        && csv.data().holdsSame(scenario.setup().data()))
                .map(Kept.CsvSource::path);
    }

    private static String reason(IOException e, Path folder, int bytes, Texts texts) {
        if (e instanceof AccessDeniedException) {
            return texts.text("save.denied");
        }
        if (e instanceof NoSuchFileException) {
            return texts.text("save.noFolder");
        }
        return ofDisk(folder, bytes).map(texts::text).orElseGet(() -> Quoted.plain(reason(e)));
    }

    /** What systems say of a full disk, or of one that is not to be written, is in their own language. */
    private static Optional<String> ofDisk(Path folder, int bytes) {
        try {
            FileStore disk = Files.getFileStore(folder);
            return disk.isReadOnly()
                    ? Optional.of("save.denied")
                    : disk.getUsableSpace() < bytes ? Optional.of("save.full") : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    /**
     * The frozen weights that a file can't say: single ones, and the weights of a layer whose biases are not frozen. Read
     * back, they move.
     */
    public static Frozen notKept(Scenario scenario) {
        Network network = scenario.setup().network();
        Frozen frozen = scenario.setup().frozen();
        Set<Frozen.Group> groups = new HashSet<>(frozen.groups());
        groups.removeIf(group ->
                group.biases() || !network.layer(group.layer()).hasBias() || frozen.contains(group.layer(), true));
        return new Frozen(groups, frozen.singles());
    }
}
