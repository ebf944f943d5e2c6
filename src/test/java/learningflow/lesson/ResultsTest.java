package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningflow.core.Dataset;
import learningflow.core.Input;
import learningflow.core.Layers;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Network ONE = Network.of(new Input(1), new Linear(1, 1, false));
    private static final Optional<Decision> SHAPE = Optional.of(new Decision(0.5, "bad", "good"));
    private static final Dataset ROWS =
            new Dataset(List.of("x"), List.of("y"), Matrix.zeros(3, 1), Matrix.of(3, 1, 0, 1, 1));

    @Test
    void rightIsTheSameSideOfTheThresholdAsTheExpectation() {
        Results results = new Results(SHAPE, ONE, ROWS);
        Matrix outputs = Matrix.of(3, 1, 0.49, 0.5, -7);
        assertThat(results.of(outputs, 0)).contains("bad");
        assertThat(results.of(outputs, 1)).contains("good");
        assertThat(results.isRight(outputs, 0)).isTrue();
        assertThat(results.isRight(outputs, 1)).isTrue();
        assertThat(results.isRight(outputs, 2)).isFalse();
        assertThat(results.countRight(outputs)).isEqualTo(2);
    }

    @Test
    void notANumberIsNoResultAndNotRight() {
        Results results = new Results(SHAPE, ONE, ROWS);
        Matrix outputs = Matrix.of(3, 1, Double.NaN, 1, 1);
        assertThat(results.of(outputs, 0)).isEmpty();
        assertThat(results.isRight(outputs, 0)).isFalse();
    }

    @Test
    void behindASoftmaxTheLargestOutputDecides() {
        Network network = Network.of(
                new Input(1),
                new Linear(1, 2, false),
                Layers.find("softmax").orElseThrow().make(2, 2, false, Map.of()));
        Dataset rows =
                new Dataset(List.of("x"), List.of("cat", "dog"), Matrix.zeros(2, 1), Matrix.of(2, 2, 1, 0, 1, 0));
        Results results = new Results(Optional.empty(), network, rows);
        Matrix outputs = Matrix.of(2, 2, 0.6, 0.4, 0.3, 0.7);
        assertThat(results.of(outputs, 1)).contains("dog");
        assertThat(results.countRight(outputs)).isEqualTo(1);
    }

    @Test
    void withoutDecisionAndSoftmaxThereAreNoResults() {
        assertThat(new Results(Optional.empty(), ONE, ROWS).exist()).isFalse();
    }

    @Test
    void ofOutputsThatAreEquallyLargeTheFirstDecides() {
        Network network =
                Network.of(new Input(2), Layers.find("softmax").orElseThrow().make(2, 2, false, Map.of()));
        Dataset rows = new Dataset(List.of("a", "b"), List.of("cat", "dog"), Matrix.zeros(1, 2), Matrix.of(1, 2, 1, 0));
        assertThat(new Results(Optional.empty(), network, rows).of(Matrix.row(0.5, 0.5), 0))
                .contains("cat");
    }

    @Test
    void theResultOfARowSaysWhetherItIsTheExpectedOne() {
        Scenario plain = Small.scenario(Small.setup());
        Scenario decided = new Scenario("t", "d", SHAPE, plain.setup(), plain.weights(), plain.spellings());
        Matrix o = Matrix.of(3, 1, 0.7, 0.7, Double.NaN);
        Matrix y = Matrix.of(3, 1, 1, 0, 1);
        assertThat(Result.of(decided, o, y, 0)).contains(new Result("good", true));
        assertThat(Result.of(decided, o, y, 1)).contains(new Result("good", false));
        assertThat(Result.of(decided, o, y, 2)).isEmpty();
        assertThat(Result.exists(decided)).isTrue();
        assertThat(Result.exists(plain)).isFalse();
    }
}
