package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.LayerWeights;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Sgd;
import learningflow.core.Weights;
import learningflow.io.TraceJsonl;
import learningflow.io.script.NumpyScript;
import learningflow.io.script.TorchScript;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables and programs of o = w·x + b with w = 0.5, b = 0.25, α = 0.5 and the rows 1 → 0 and 2 → 0.
 *
 * <p>Update 1: o = 0.75, loss 0.75²/2 = 0.28125, of the other row 1.25²/2 = 0.78125. δ = δw = δb = 0.75, so w = 0.125, b = −0.125.
 * Update 2: o = 0.125, loss 0.125²/2 = 0.0078125, of the other row 0. δw = 0.25, δb = 0.125, so w = 0, b = −0.1875.
 */
class TablesTest {
    @TempDir
    private Path folder;

    private final List<Double> heard = new ArrayList<>();

    private static Scenario scenario(double testShare) {
        Network network = Network.of(new Input(1), new Linear(1, 1, true));
        Dataset data = new Dataset(List.of("x"), List.of("y"), Matrix.of(2, 1, 1, 2), Matrix.of(2, 1, 0, 0));
        Setup setup = new Setup(
                        network, data, new HalfSquaredError(), new Sgd(), 0.5, new Batching(1, false, 1), Frozen.NONE)
                .withTestShare(testShare);
        Weights weights =
                new Weights(List.of(LayerWeights.NONE, new LayerWeights(Matrix.of(1, 1, 0.5), Matrix.of(1, 1, 0.25))));
        return new Scenario("Title", "", Optional.empty(), setup, weights, Spellings.NONE);
    }

    private Job job(Scenario scenario) {
        return Shots.job(Updates.of(scenario, 1, 2), Shots.wishes(Extent.GRAPH, 1, 1), folder, heard);
    }

    private String file(String end) throws IOException {
        return Files.readString(folder.resolve("name" + end));
    }

    @Test
    void aLineAnUpdate() throws IOException {
        Job job = job(scenario(0));
        Format.CSV.export(job);
        assertThat(job.written())
                .containsExactly(folder.resolve("name-losses.csv"), folder.resolve("name-weights.csv"));
        assertThat(file("-losses.csv")).isEqualTo("""
                update,epoch,loss,mean,test
                1,1,0.28125,0.53125,
                2,1,0.0078125,0.00390625,
                """);
        assertThat(file("-weights.csv")).isEqualTo("""
                update,w2.1.1,b2.1
                0,0.5,0.25
                1,0.125,-0.125
                2,0,-0.1875
                """);
    }

    /** One of the two rows trains, in each update; which, the seed says. */
    @Test
    void theLossOfTheTestRowsHasItsColumn() throws IOException {
        Scenario scenario = scenario(0.5);
        Format.CSV.export(job(scenario));
        boolean first = scenario.setup().batches().get(0).row(0) == 0;
        assertThat(file("-losses.csv").lines().toList().get(1))
                .isEqualTo(first ? "1,1,0.28125,0.28125,0.78125" : "1,1,0.78125,0.78125,0.28125");
    }

    @Test
    void progressGoesFromNothingToAll() throws IOException {
        Format.CSV.export(job(scenario(0)));
        assertThat(heard).containsExactly(0.0, 0.25, 0.5, 0.5, 0.75, 1.0);
    }

    @Test
    void aTraceIsALineAnUpdate() throws IOException {
        Scenario scenario = scenario(0);
        Format.JSONL.export(job(scenario));
        StringWriter expected = new StringWriter();
        TraceJsonl lines = new TraceJsonl(expected);
        lines.write(Shots.made(scenario, 1).trace());
        lines.write(Shots.made(scenario, 2).trace());
        assertThat(file(".jsonl")).isEqualTo(expected.toString()).hasLineCount(2);
        assertThat(heard).containsExactly(0.0, 0.5, 1.0);
    }

    @Test
    void programsAreOfTheLastUpdate() throws IOException {
        Scenario scenario = scenario(0);
        Format.NUMPY.export(job(scenario));
        Format.PYTORCH.export(job(scenario));
        Made made = Shots.made(scenario, 2);
        assertThat(file("-numpy.py")).isEqualTo(NumpyScript.of("Title", made.setup(), made.trace()));
        assertThat(file("-pytorch.py")).isEqualTo(TorchScript.of("Title", made.setup(), made.trace()));
        assertThat(heard).containsExactly(0.0, 0.5, 1.0, 0.0, 0.5, 1.0);
    }

    @Test
    void whoeverHearsOfTheProgressCanEndItAndNothingIsLeft() throws IOException {
        for (Format format : Format.values()) {
            Updates updates = Updates.of(scenario(0), 1, 2);
            Job job = new Job(
                    updates, Shots.wishes(Extent.GRAPH, 1, 4), folder, "name", Shots.TEXTS, done -> done < 0.001);
            assertThatThrownBy(() -> format.export(job))
                    .as(format.toString())
                    .isInstanceOf(CancellationException.class);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("name-update0001-step00.png", "name-update0001-step00.svg");
        }
    }
}
