package learningflow.io.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Layer;
import learningflow.core.LayerType;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Loss;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import learningflow.io.Gallery;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs say what the trace says: every layer and every loss, run by Python where it is there. */
class ScriptTest {
    private static final double TOLERANCE = 1e-9;
    private static final LayerType LINEAR = Layers.find("linear").orElseThrow();
    private static final LayerType INPUT = Layers.find("input").orElseThrow();

    @TempDir
    private Path folder;

    /** Each type of layer in the middle and each loss behind each last layer that it allows. */
    static Stream<Arguments> setups() {
        List<Arguments> all = new ArrayList<>();
        for (LayerType type : Layers.ALL) {
            if (!type.equals(INPUT)) {
                all.add(Arguments.of(type.id(), setup(type, Losses.ALL.get(0), LINEAR)));
            }
        }
        for (Loss loss : Losses.ALL) {
            List<LayerType> last = loss.lastLayers().isEmpty() ? List.of(LINEAR) : loss.lastLayers();
            last.forEach(type -> all.add(Arguments.of(loss.id() + " of " + type.id(), setup(LINEAR, loss, type))));
        }
        return all.stream();
    }

    private static Setup setup(LayerType middle, Loss loss, LayerType end) {
        List<Layer> layers = new ArrayList<>(List.of(
                INPUT.make(3, 3, false, Map.of()),
                LINEAR.make(3, 4, true, Map.of()),
                middle.make(4, 4, true, Map.of()),
                LINEAR.make(4, 2, false, Map.of())));
        if (!end.equals(LINEAR)) {
            layers.add(end.make(2, 2, false, Map.of()));
        }
        Dataset data = new Dataset(
                List.of("a", "b", "c"),
                List.of("p", "q"),
                Matrix.of(new double[][] {{1, -2, 0.5}, {0, 0, 0}, {-1, 3, 2.5}}),
                Matrix.of(new double[][] {{1, 0}, {0.25, 0.75}, {0, 1}}));
        return new Setup(
                new Network(layers),
                data,
                loss,
                Optimizers.ALL.get(0).make(Map.of()),
                0.1,
                new Batching(3, false, 1),
                Frozen.NONE);
    }

    /** From −1 to 1, from a seed. */
    private static Weights weights(Network network) {
        Random random = new Random(7);
        List<LayerWeights> all = new ArrayList<>();
        for (Layer layer : network.layers()) {
            all.add(
                    layer.hasWeights()
                            ? new LayerWeights(
                                    random(random, layer.out(), layer.in()),
                                    layer.hasBias() ? random(random, 1, layer.out()) : Matrix.EMPTY)
                            : LayerWeights.NONE);
        }
        return new Weights(all);
    }

    private static Matrix random(Random random, int rows, int columns) {
        return Matrix.zeros(rows, columns).map(zero -> 2 * random.nextDouble() - 1);
    }

    private static Trace trace(Setup setup) {
        Weights weights = weights(setup.network());
        return new Trainer(setup, Checkpoint.start(weights, setup.optimizer())).trace(new Batch(0, 1, 0, 1, 2), 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("setups")
    void numpyPrintsTheTrace(String name, Setup setup) throws Exception {
        Trace trace = trace(setup);
        check(NumpyScript.of("test", setup, trace), trace, python("numpy"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("setups")
    void pytorchPrintsTheTrace(String name, Setup setup) throws Exception {
        Trace trace = trace(setup);
        check(TorchScript.of("test", setup, trace), trace, python("torch"));
    }

    /** Row 3 of the example sums to 0 on paper and to −1.1e-16 in doubles, which a ReLU would block. */
    @Test
    void aSumThatIsZeroButForRoundingIsZeroInThePrograms() throws Exception {
        Scenario example = Gallery.read("good-shape");
        Trace third = new Trainer(example.setup(), example.start()).trace(new Batch(2, 1, 2), 3);
        check(NumpyScript.of("a \"title\"\n", example.setup(), third), third, python("numpy"));
        check(TorchScript.of("a \"title\"\n", example.setup(), third), third, python("torch"));
    }

    /** δw = δ³ · o¹ = −1 · (0, 2000, 3000), worked by hand; whether Python is there or not. */
    @Test
    void theProgramsHoldTheNumbersOfTheUpdate() {
        Scenario example = Gallery.read("good-shape");
        Trace third = new Trainer(example.setup(), example.start()).trace(new Batch(2, 1, 2), 3);
        for (String script : List.of(
                NumpyScript.of("title", example.setup(), third), TorchScript.of("title", example.setup(), third))) {
            assertThat(script)
                    .contains(
                            "[[0, 2000, 3000]]",
                            "y = ",
                            "[[1]]",
                            "[[0.005, -0.0002586206896551724, 0.00017241379310344826]]")
                    .containsSubsequence("\"loss\"", "\"delta4\"", "\"delta3\"", "\"delta2\"", "\"delta1\"", "\"dw2\"");
            assertThat(script.lines().count()).isLessThanOrEqualTo(60);
        }
    }

    private void check(String script, Trace trace, String python) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.py"), script);
        Process process = new ProcessBuilder(python, file.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(printed + script).isZero();
        Map<String, JsonNode> read = new LinkedHashMap<>();
        for (String line : printed.lines().toList()) {
            int space = line.indexOf(' ');
            read.put(line.substring(0, space), new ObjectMapper().readTree(line.substring(space + 1)));
        }
        assertThat(read.get("loss").asDouble()).isCloseTo(trace.loss(), near(trace.loss()));
        for (int k = 1; k <= trace.layers() + 1; k++) {
            compare(read.get("delta" + k), trace.delta(k), "delta" + k);
        }
        for (int k = 1; k <= trace.layers(); k++) {
            LayerWeights gradient = trace.dw().layer(k);
            if (!gradient.w().isEmpty()) {
                compare(read.get("dw" + k), gradient.w(), "dw" + k);
            }
            if (!gradient.b().isEmpty()) {
                compare(new ObjectMapper().createArrayNode().add(read.get("db" + k)), gradient.b(), "db" + k);
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> near(double value) {
        return org.assertj.core.data.Offset.offset(TOLERANCE * Math.max(1, Math.abs(value)));
    }

    private static void compare(JsonNode rows, Matrix expected, String name) {
        assertThat(rows.size()).as(name).isEqualTo(expected.rows());
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                double value = expected.get(i, j);
                assertThat(rows.get(i).get(j).asDouble())
                        .as(name + " " + i + " " + j)
                        .isCloseTo(value, near(value));
            }
        }
    }

    /** One that has the library; where there is none the test is skipped, and says so. */
    private static String python(String library) {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                Process process = new ProcessBuilder(python, "-c", "import " + library)
                        .redirectErrorStream(true)
                        .start();
                process.getInputStream().readAllBytes();
                if (process.waitFor() == 0) {
                    return python;
                }
            } catch (IOException e) {
                // not there
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assumeTrue(false, "SKIPPED: no Python with " + library + " here, so its program was not run");
        throw new IllegalStateException();
    }
}
