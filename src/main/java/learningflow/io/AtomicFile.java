package learningflow.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a file as a whole or not at all: whoever looks sees the old one or the new one. */
public final class AtomicFile {
    /** Nobody writes one file for so long: what is as old was left by a program that was killed. */
    static final Duration LEFT = Duration.ofDays(1);

    private static final String ENDING = ".tmp";

    private static final Pattern PART =
            Pattern.compile("\\.(.+)\\.[0-9a-f-]{36}" + Pattern.quote(ENDING), Pattern.DOTALL);

    private AtomicFile() {}

    /** Fills a file that nobody sees yet. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path file) throws IOException;
    }

    /** @throws IOException the old file, if there was one, is as it was */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, unseen -> Files.write(unseen, bytes));
    }

    /** The same for what is written bit by bit; whatever stops the filling, the old file is as it was. */
    public static void write(Path file, Filling filling) throws IOException {
        Path target = target(file);
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ENDING);
        try {
            Files.createFile(temporary);
            filling.fill(temporary);
            force(temporary);
            copyPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A link stays one. */
    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /**
     * Removes the hidden parts of this file that programs left which were killed while they wrote it, as far as it may.
     *
     * @param age that they have at least; a program that writes right now has a younger one
     */
    static void removeParts(Path file, Duration age) {
        try {
            Path target = target(file);
            removeParts(target.getParent(), Set.of(target.getFileName().toString()), age);
        } catch (IOException e) {
            // as below
        }
    }

    /** The same for many files of one folder, in which only old parts are nobody's. */
    public static void removeParts(Path folder, Set<String> names) {
        removeParts(folder, names, LEFT);
    }

    private static void removeParts(Path folder, Set<String> names, Duration age) {
        Instant before = Instant.now().minus(age);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, one -> {
            Matcher part = PART.matcher(one.getFileName().toString());
            return part.matches()
                    && names.contains(part.group(1))
                    && !Files.getLastModifiedTime(one).toInstant().isAfter(before);
        })) {
            for (Path one : parts) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // they disturb nobody, and the file is written
        }
    }

    /** To the disk, not only into the system's memory. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }
}
