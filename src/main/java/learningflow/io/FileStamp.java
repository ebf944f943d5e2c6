package learningflow.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells what is in a file from whatever else was in it. By its bytes and not by its time: times are coarse, and a file that was
 * only touched is still the same.
 *
 * @param sha256 in hexadecimal digits
 */
public record FileStamp(String sha256) {
    /** Empty if there is no such file, or it cannot be read. */
    public static Optional<FileStamp> of(Path file) {
        MessageDigest digest = digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return Optional.of(new FileStamp(HexFormat.of().formatHex(digest.digest())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
