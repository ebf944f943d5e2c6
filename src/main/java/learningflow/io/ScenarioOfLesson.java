package learningflow.io;

import java.nio.file.Path;
import java.util.Optional;
import learningflow.lesson.Scenario;

/** The {@code scenario} of a chapter: one that comes with the program, one in a file at or below the lesson's folder, or itself. */
final class ScenarioOfLesson {
    private ScenarioOfLesson() {}

    static Scenario read(Value named, Optional<Path> folder) throws BadFileException {
        if (!named.isString()) {
            return ScenarioReader.scenario(named, "", folder);
        }
        String name = named.string();
        if (Gallery.NAMES.contains(name)) {
            return Gallery.read(name);
        }
        if (folder.isEmpty() || !name.endsWith(Gallery.ENDING)) {
            throw named.not("expected.scenarioName", "names", String.join(", ", Gallery.NAMES));
        }
        return ScenarioReader.read(Below.locate(named, folder.get(), "expected.scenarioPath", "expected.scenarioFile"));
    }
}
