package learningflow.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file as a whole or not at all: whoever looks sees the old one or the new one. */
public final class AtomicFile {
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
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(); // a link stays one
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
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
