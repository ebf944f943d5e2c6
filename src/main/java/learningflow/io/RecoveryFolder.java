package learningflow.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where unsaved work outlives a crash: a file a running program. Beside it lies another one that the program keeps locked; the
 * system takes the lock off when the program ends, however it ends. So nobody touches the work of a program that still runs.
 */
public final class RecoveryFolder {
    static final String ENDING = ".recovery";
    static final String LOCK = ".lock";
    /** So many are kept; of more, the oldest go. */
    static final int MOST = 10;
    /** A lock without work, this old, is not one that is just being made. */
    private static final Duration OLD = Duration.ofHours(1);

    private final Path folder;

    public RecoveryFolder(Path folder) {
        this.folder = folder;
    }

    /** A place of its own for a program that starts. */
    public RecoverySlot mine() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(UUID.randomUUID() + ENDING);
        return lock(file).orElseThrow(() -> new IOException("cannot lock " + file));
    }

    /** What programs that run no longer left, the newest first. Each is held until it is closed or removed. */
    public List<RecoverySlot> left() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        removeOldLocks();
        List<RecoverySlot> left = new ArrayList<>();
        for (Path file : newestFirst()) {
            Optional<RecoverySlot> slot = lock(file).filter(RecoverySlot::isWritten);
            if (left.size() < MOST) {
                slot.ifPresent(left::add);
            } else if (slot.isPresent()) {
                slot.get().remove();
            }
        }
        return left;
    }

    private List<Path> newestFirst() throws IOException {
        record Dated(Path file, FileTime time) {}
        List<Dated> files = new ArrayList<>();
        for (Path file : all(ENDING)) {
            files.add(new Dated(file, Files.getLastModifiedTime(file)));
        }
        files.sort(Comparator.comparing(Dated::time).reversed());
        return files.stream().map(Dated::file).toList();
    }

    private List<Path> all(String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ending)) {
            found.forEach(files::add);
        }
        return files;
    }

    private void removeOldLocks() throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(OLD));
        for (Path lock : all(LOCK)) {
            String name = lock.getFileName().toString();
            Path file = lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
            if (!Files.exists(file) && Files.getLastModifiedTime(lock).compareTo(old) < 0) {
                Optional<RecoverySlot> slot = lock(file);
                if (slot.isPresent()) {
                    slot.get().remove();
                }
            }
        }
    }

    /** Empty if its program still runs. */
    private static Optional<RecoverySlot> lock(Path file) throws IOException {
        if (RecoverySlot.isHeldHere(file)) {
            return Optional.empty(); // opening the lock and closing it again would take it off
        }
        Path beside = file.resolveSibling(file.getFileName() + LOCK);
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new RecoverySlot(file, beside, channel));
            }
        } catch (OverlappingFileLockException e) {
            // taken by another window of this very program in between
        }
        channel.close();
        return Optional.empty();
    }
}
