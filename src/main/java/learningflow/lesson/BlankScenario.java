package learningflow.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Initialiser;
import learningflow.core.Initialisers;
import learningflow.core.Input;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Sgd;

/** Where something new begins: one linear layer, and rows of zeros to be filled. */
public final class BlankScenario {
    private static final double LEARNING_RATE = 0.1;
    private static final long SEED = 1;

    private BlankScenario() {}

    public static Scenario of(String title, int inputs, int outputs, int rows) {
        Network network = Network.of(new Input(inputs), new Linear(inputs, outputs, true));
        Dataset data = new Dataset(
                names("x", inputs), names("y", outputs), Matrix.zeros(rows, inputs), Matrix.zeros(rows, outputs));
        Setup setup = new Setup(
                network,
                data,
                new HalfSquaredError(),
                new Sgd(),
                LEARNING_RATE,
                new Batching(1, false, SEED),
                Frozen.NONE);
        return new Scenario(
                title,
                "",
                Optional.empty(),
                setup,
                Initialiser.draw(network, Initialisers.ALL.get(0), SEED),
                Spellings.NONE);
    }

    private static List<String> names(String letter, int count) {
        return count == 1
                ? List.of(letter)
                : IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }
}
