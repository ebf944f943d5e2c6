package learningflow.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.BlankScenario;

/** Saves a scenario of some 100 kB and says in a line what came of it: {@code SaveHere FILE LANGUAGE}. Exit status 1: not saved. */
final class SaveHere {
    private SaveHere() {}

    public static void main(String[] args) {
        Locale.setDefault(new Locale(args[1]));
        try {
            ScenarioWriter.write(BlankScenario.of("large", 100, 10, 100), Path.of(args[0]));
            System.out.println("saved");
        } catch (IOException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }
}
