package learningflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import learningflow.cli.Cli;
import learningflow.io.Gallery;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.Scenario;
import learningflow.state.Goal;
import learningflow.state.Store;
import learningflow.state.Training;
import learningflow.state.Transport;
import learningflow.view.export.LessonReels;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever trains, the command line or the window's background run, ends with the same weights to the last bit. */
class CommandAndWindowAgreeTest {
    @ParameterizedTest
    @CsvSource({"xor, 300, 0.01", "sine, 1000, 0.02", "three-classes, 50, 1"})
    void trainingGivesTheSameWeights(String name, int epochs, double below, @TempDir Path folder) throws Exception {
        Path file = folder.resolve(name + ".learningflow");
        Path saved = folder.resolve("trained.learningflow");
        ScenarioWriter.write(Gallery.read(name), file);
        String count = Integer.toString(epochs);
        int status = Cli.run(
                none -> {}, LessonReels::of, "train", file.toString(), "--epochs", count, "--save", saved.toString());
        assertThat(status).isZero();

        Scenario scenario = ScenarioReader.read(file);
        Store store = new Store(scenario);
        try (Training training = new Training(store)) {
            store.dispatch(new Transport.Train(Goal.epochs(store.state().run(), epochs, Double.NaN)));
            while (store.state().training()) {
                training.collect();
                Thread.onSpinWait();
            }
        }
        assertThat(store.state().run().weights())
                .isEqualTo(ScenarioReader.read(saved).weights());
        assertThat(store.state().run().now().meanLoss()).isLessThan(below);
    }
}
