package learningflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files that another file names: only such as lie in its folder or below, wherever dots and links lead. */
final class Below {
    private Below() {}

    /**
     * @param path relative to the folder
     * @param expectedPath the text for one that leads elsewhere
     * @param expectedFile the text for one that leads to no file
     */
    static Path locate(Value path, Path folder, String expectedPath, String expectedFile) throws BadFileException {
        try {
            Path relative = Path.of(path.string());
            Path file = folder.resolve(relative).normalize();
            if (relative.isAbsolute() || path.string().isEmpty() || !file.startsWith(folder)) {
                throw path.not(expectedPath);
            }
            if (!Files.isRegularFile(file)) {
                throw path.not(expectedFile);
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw path.not(expectedPath);
            }
            return file;
        } catch (InvalidPathException | IOException e) {
            throw path.not(expectedFile);
        }
    }
}
