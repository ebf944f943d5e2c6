package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learningflow.core.Batching;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.Test;

/** What the teacher's guide says of its scenarios is so. */
class TeachingTest {
    private static final Path FOLDER = Path.of("docs/teaching");
    private static final WeightId W = WeightId.weight(2, 0, 0);

    private static Scenario read(String name) throws BadFileException {
        return ScenarioReader.read(FOLDER.resolve(name + ".learningflow"));
    }

    private static Trainer trainer(Scenario scenario, Setup setup) {
        return new Trainer(setup, scenario.start());
    }

    private static Trace trace(Trainer trainer, Setup setup, int update) {
        return trainer.trace(setup.batches().get(update - 1), update);
    }

    /** The weight behind each of the first updates. */
    private static double[] ways(Setup setup, Scenario scenario, int updates) {
        Trainer trainer = trainer(scenario, setup);
        double[] ways = new double[updates];
        for (int i = 0; i < updates; i++) {
            ways[i] = trace(trainer, setup, i + 1).after().weights().get(W);
        }
        return ways;
    }

    @Test
    void theGuideNamesEveryScenarioAndThereAreFive() throws IOException {
        String guide = Files.readString(Path.of("docs/teaching.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).hasSize(5).allSatisfy(name -> assertThat(guide).contains("(teaching/" + name + ")"));
        }
    }

    @Test
    void byHandLandsOnTheExpectation() throws BadFileException {
        Scenario scenario = read("by-hand");
        Trainer trainer = trainer(scenario, scenario.setup());
        Trace first = trace(trainer, scenario.setup(), 1);
        assertThat(first.loss()).isEqualTo(0.5);
        assertThat(first.dw().layer(2).w().row(0)).containsExactly(3, 1);
        assertThat(first.after().weights().layer(2).w().row(0))
                .containsExactly(new double[] {1.7, -1.1}, within(1e-15));
        assertThat(first.predictedLoss()).isEqualTo(-0.5, within(1e-15));
        assertThat(first.lossAfter()).isEqualTo(0, within(1e-30));
        assertThat(trace(trainer, scenario.setup(), 2).o(2).get(0, 0)).isEqualTo(-0.5, within(1e-15));
    }

    /** Each step leaves 1 − α·14/3 of the distance to 2. */
    @Test
    void howFarCreepsLandsSwingsAndFlies() throws BadFileException {
        Scenario scenario = read("how-far");
        Setup setup = scenario.setup();
        assertThat(ways(setup, scenario, 2)).containsExactly(new double[] {1.2, 2 - 0.8 * 8 / 15}, within(1e-12));
        assertThat(ways(setup.withLearningRate(3.0 / 14), scenario, 1))
                .containsExactly(new double[] {2}, within(1e-12));
        assertThat(ways(setup.withLearningRate(0.4), scenario, 2))
                .containsExactly(new double[] {2 + 1.5 * 13 / 15, 2 - 1.5 * 169 / 225}, within(1e-12));
        assertThat(ways(setup.withLearningRate(0.45), scenario, 2))
                .containsExactly(new double[] {2 + 1.65, 2 - 1.815}, within(1e-12));
    }

    @Test
    void whoIsBlockedLearnsNothing() throws BadFileException {
        Scenario scenario = read("who-is-blocked");
        Trainer trainer = trainer(scenario, scenario.setup());
        Trace first = trace(trainer, scenario.setup(), 1);
        assertThat(first.o(3).row(0)).containsExactly(2, 0);
        assertThat(first.delta(4).row(0)).containsExactly(-0.5, -0.5);
        assertThat(first.delta(3).row(0)).containsExactly(-0.5, 0);
        assertThat(first.dw().layer(2).w().toArray()).containsExactly(-1, 0);
        assertThat(first.dw().layer(4).w().row(0)).containsExactly(-2, 0);
        Trace second = trace(trainer, scenario.setup(), 2);
        assertThat(second.dw().get(W)).isZero();
        for (int i = 3; i <= 200; i++) {
            trace(trainer, scenario.setup(), i);
        }
        assertThat(trainer.trainingLoss()).isLessThan(1e-12);
    }

    @Test
    void twoOpinionsSwingAloneAndSettleTogether() throws BadFileException {
        Scenario scenario = read("two-opinions");
        double[] alone = ways(scenario.setup(), scenario, 40);
        assertThat(alone).startsWith(0, 0.5, 0.25, 0.625, 0.3125);
        assertThat(alone[38]).isEqualTo(1.0 / 3, within(1e-9));
        assertThat(alone[39]).isEqualTo(2.0 / 3, within(1e-9));
        Setup together = scenario.setup().withBatching(new Batching(Batching.ALL, false, 1));
        assertThat(ways(together, scenario, 40)[39]).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void oneNeuronIsNotMovedByXor() throws BadFileException {
        Scenario scenario = read("not-enough");
        Trace first = trace(trainer(scenario, scenario.setup()), scenario.setup(), 1);
        Weights dw = first.dw();
        assertThat(dw.layer(2).w().row(0)).containsExactly(0, 0);
        assertThat(dw.layer(2).b().row(0)).containsExactly(0);
        assertThat(first.loss()).isEqualTo(0.125);
    }
}
