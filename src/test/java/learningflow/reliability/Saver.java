package learningflow.reliability;

import java.nio.file.Files;
import java.nio.file.Path;
import learningflow.io.AtomicFile;

/**
 * Does to the disk what saving does, with the bytes of two scenarios in turn, until it is killed: {@code Saver FILE ONE OTHER}.
 * Without making the bytes each time, so that more of the time is spent where it is dangerous.
 */
final class Saver {
    private Saver() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        byte[] one = Files.readAllBytes(Path.of(args[1]));
        byte[] other = Files.readAllBytes(Path.of(args[2]));
        System.out.println("saving");
        while (true) {
            AtomicFile.write(file, other);
            AtomicFile.write(file, one);
        }
    }
}
