package learningflow.io;

import java.nio.file.Path;
import java.util.Optional;
import learningflow.lesson.Scenario;

/**
 * Work that is in no file of the person's yet.
 *
 * @param file where it would be saved to; empty for what never was
 * @param stamp of what that file held when it was read or written last
 */
public record Unsaved(Scenario scenario, Optional<Path> file, Optional<FileStamp> stamp) {}
