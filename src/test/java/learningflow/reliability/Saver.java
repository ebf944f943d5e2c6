package learningflow.reliability;

import java.nio.file.Path;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.Scenario;

/** Saves two scenarios in turn into one file, again and again, until it is killed: {@code Saver FILE ONE OTHER}. */
final class Saver {
    private Saver() {}

    public static void main(String[] args) throws Exception {
        Scenario one = ScenarioReader.read(Path.of(args[1]));
        Scenario other = ScenarioReader.read(Path.of(args[2]));
        System.out.println("saving");
        while (true) {
            ScenarioWriter.write(one, Path.of(args[0]));
            ScenarioWriter.write(other, Path.of(args[0]));
        }
    }
}
