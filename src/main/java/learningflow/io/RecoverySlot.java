package learningflow.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The unsaved work of one program. Whoever has this object holds the lock that keeps others off. */
public final class RecoverySlot implements AutoCloseable {
    private static final String FORMAT = "learning-flow-recovery/1";

    /** All of this program. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Path lock;
    private final FileChannel channel;

    RecoverySlot(Path file, Path lock, FileChannel channel) {
        this.file = file;
        this.lock = lock;
        this.channel = channel;
        HELD.add(file);
    }

    static boolean isHeldHere(Path file) {
        return HELD.contains(file);
    }

    public boolean isWritten() {
        return Files.exists(file);
    }

    /**
     * Writes all of it or nothing. A table is written out, for its file may have changed by the time this is read.
     *
     * @throws IOException also if it is longer than can be read, or holds a number that is not finite
     */
    public void write(Unsaved work) throws IOException {
        List<String> members = new ArrayList<>();
        members.add(JsonText.string("format", FORMAT));
        work.file()
                .ifPresent(path -> members.add(
                        JsonText.string("file", path.toAbsolutePath().toString())));
        work.stamp().ifPresent(stamp -> members.add(JsonText.string("stamp", stamp.sha256())));
        members.add("\"scenario\": " + ScenarioWriter.json(work.scenario()));
        byte[] bytes = JsonText.block('{', members, "", '}').getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Limits.BYTES) {
            throw new IOException("longer than can be read");
        }
        AtomicFile.write(file, bytes);
    }

    public Unsaved read() throws BadFileException {
        Value all = Json.read(Source.of(file));
        Value format = all.need("format", "expected.format", "format", FORMAT);
        if (!format.string().equals(FORMAT)) {
            throw format.not("expected.format", "format", FORMAT);
        }
        all.object("format", "file", "stamp", "scenario");
        Optional<Value> path = all.find("file");
        Optional<Value> stamp = all.find("stamp");
        return new Unsaved(
                ScenarioReader.scenario(all.need("scenario", "expected.object"), "", Optional.empty()),
                path.isPresent() ? path(path.get()) : Optional.empty(),
                stamp.isPresent() ? Optional.of(new FileStamp(stamp.get().string())) : Optional.empty());
    }

    private static Optional<Path> path(Value path) throws BadFileException {
        try {
            return Optional.of(Path.of(path.string())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** When it was written last. */
    public Instant time() throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    /** Out of the way, so that it is not offered again. */
    public Path putAside() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }

    /** There is nothing unsaved. */
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The work, if there is any, and the place for it. */
    public void remove() throws IOException {
        clear();
        AtomicFile.removeParts(file, Duration.ZERO); // nobody else writes it while its lock is held
        close();
        Files.deleteIfExists(lock);
    }

    /** Leaves the work to whoever comes next. */
    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
