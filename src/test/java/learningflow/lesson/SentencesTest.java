package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.DoublePredicate;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.Layer;
import learningflow.core.LayerType;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of every step, for each combination of signs: what it says must be what the trace says. */
class SentencesTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    private static final double[] SIGNS = {-2, 0, 1.5};
    private static final DoublePredicate NEGATIVE = value -> value < 0;
    private static final DoublePredicate POSITIVE = value -> value > 0;
    private static final DoublePredicate ZERO = value -> value == 0;

    private static Setup setup(Network network, Matrix x, Matrix y, int rows) {
        List<String> inputs = List.of("a", "b").subList(0, x.columns());
        List<String> outputs = List.of("p", "q", "r", "s", "t").subList(0, y.columns());
        return new Setup(
                network,
                new Dataset(inputs, outputs, x, y),
                new HalfSquaredError(),
                Optimizers.find("sgd").orElseThrow().make(Map.of()),
                0.1,
                new Batching(rows, false, 1),
                Frozen.NONE);
    }

    /** What is said of an update of the first rows. */
    private record Said(Setup setup, Trace trace, Trace again) {
        static Said of(Setup setup, Weights weights, int... rows) {
            Batch batch = new Batch(0, 1, rows);
            Trace trace = new Trainer(setup, Checkpoint.start(weights, setup.optimizer())).trace(batch, 1);
            return new Said(setup, trace, new Trainer(setup, trace.after()).trace(batch, 1));
        }

        String at(Step.Kind kind, int layer) {
            return new Explainer(TEXTS, setup, null, trace, 0)
                    .explain(new Step(kind, layer), again)
                    .sentence();
        }
    }

    private static Layer layer(String type, int size) {
        return Layers.find(type).orElseThrow().make(size, size, false, Map.of());
    }

    private static Weights weights(Matrix w, Matrix b) {
        return new Weights(List.of(LayerWeights.NONE, new LayerWeights(w, b), LayerWeights.NONE));
    }

    static Stream<String> activations() {
        return Layers.ALL.stream()
                .map(LayerType::id)
                .filter(id -> !id.equals("input") && !id.equals("linear") && !id.equals("softmax"));
    }

    /** Two inputs, one linear neuron, one activation: each input, weight and distance negative, 0 or positive. */
    @ParameterizedTest
    @MethodSource("activations")
    void eachSentenceSaysWhatTheSignsSay(String type) {
        Network network = Network.of(new Input(2), new Linear(2, 1, false), layer(type, 1));
        int looked = 0;
        for (double x1 : SIGNS) {
            for (double w1 : SIGNS) {
                for (double w2 : SIGNS) {
                    for (double distance : SIGNS) {
                        Weights weights = weights(Matrix.row(w1, w2), Matrix.EMPTY);
                        Matrix x = Matrix.row(x1, 1);
                        Said trial = Said.of(setup(network, x, Matrix.row(0.0), 1), weights, 0);
                        double o = trial.trace().o(3).get(0);
                        check(Said.of(setup(network, x, Matrix.row(o + distance), 1), weights, 0));
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isEqualTo(81);
    }

    private static void check(Said said) {
        Trace trace = said.trace();
        double o = trace.o(3).get(0);
        double y = trace.y().get(0);
        String which = o < y ? "too low" : o > y ? "too high" : "exactly right";
        assertThat(said.at(Step.Kind.LOSS, 0)).contains(which);
        String way = o < y ? "a higher o³" : o > y ? "a lower o³" : "nothing to learn";
        assertThat(said.at(Step.Kind.LOSS_DELTA, 4)).contains(way);
        activation(said);
        linear(said);
        impact(said);
        moves(said);
    }

    private static void activation(Said said) {
        double arrives = said.trace().delta(4).get(0);
        double goesOn = said.trace().delta(3).get(0);
        String sentence = said.at(Step.Kind.DELTA, 3);
        if (arrives == 0) {
            assertThat(sentence).isEqualTo("Nothing arrives here, so nothing goes on.");
        } else if (goesOn == 0) {
            boolean off = said.trace().o(3).get(0) == 0;
            assertThat(sentence).contains("the learning flow stops", off ? "was off" : "is flat");
        } else {
            assertThat(sentence).containsAnyOf("hands the blame on", "the blame goes on");
        }
    }

    private static void linear(Said said) {
        String sentence = said.at(Step.Kind.DELTA, 2);
        Matrix delta = said.trace().delta(2);
        if (said.trace().delta(3).get(0) == 0) {
            assertThat(sentence).isEqualTo("Nothing arrives here, so nothing goes on.");
            assertThat(said.at(Step.Kind.DELTA, 1)).contains("Nothing arrives at the data", "the same rule");
            return;
        }
        IntFunction<String> sign = i -> "o¹" + Signs.subscript(i + 1);
        list(sentence, "a higher %s", NEGATIVE, delta::get, sign);
        list(sentence, "a lower %s", POSITIVE, delta::get, sign);
        if (!said.trace().before().weights().layer(2).w().equals(Matrix.row(0, 0))) {
            list(sentence, "no part in it (weight 0): %s.", ZERO, delta::get, sign);
            assertThat(said.at(Step.Kind.DELTA, 1)).contains("Data never change");
        } else {
            assertThat(sentence).isEqualTo("L2 hands nothing on: by its weights its inputs have no part in it.");
        }
    }

    private static void impact(Said said) {
        String sentence = said.at(Step.Kind.WEIGHT_DELTA, 2);
        Matrix dw = said.trace().dw().layer(2).w();
        if (said.trace().delta(3).get(0) == 0) {
            assertThat(sentence).startsWith("Nothing arrives at L2").endsWith("none will move.");
            return;
        }
        IntFunction<String> sign = i -> "w²" + Signs.subscript(i + 1);
        list(sentence, "Raising %s would lower the loss.", NEGATIVE, dw::get, sign);
        list(sentence, "Lowering %s would lower the loss.", POSITIVE, dw::get, sign);
        list(sentence, "%s saw no input (0)", ZERO, said.trace().x()::get, sign);
    }

    private static void moves(Said said) {
        String sentence = said.at(Step.Kind.UPDATE, 0);
        Matrix before = said.trace().before().weights().layer(2).w();
        Matrix after = said.trace().after().weights().layer(2).w();
        IntToDoubleFunction change = i -> after.get(i) - before.get(i);
        if (before.equals(after)) {
            assertThat(sentence).isEqualTo("There is nothing to blame, so no weight moves.");
        } else {
            IntFunction<String> sign = i -> "w²" + Signs.subscript(i + 1);
            boolean both = change.applyAsDouble(0) * change.applyAsDouble(1) > 0;
            list(sentence, both ? "%s go up." : "%s goes up.", POSITIVE, change, sign);
            list(sentence, both ? "%s go down." : "%s goes down.", NEGATIVE, change, sign);
        }
        double rose = said.again().loss() - said.trace().loss();
        assertThat(said.at(Step.Kind.AGAIN, 0)).contains(rose < 0 ? "fell from" : rose > 0 ? "rose from" : "stays at");
    }

    /** Exactly those are named for which it holds, in their order; and where there are none, nothing is said. */
    private static void list(
            String sentence, String form, DoublePredicate holds, IntToDoubleFunction of, IntFunction<String> sign) {
        StringJoiner named = new StringJoiner(", ");
        for (int i = 0; i < 2; i++) {
            if (holds.test(of.applyAsDouble(i))) {
                named.add(sign.apply(i));
            }
        }
        if (named.length() > 0) {
            assertThat(sentence).contains(form.formatted(named));
        } else {
            assertThat(sentence)
                    .doesNotContain(
                            form.substring(0, form.indexOf('%')).isEmpty()
                                    ? form.substring(2).strip()
                                    : form.substring(0, form.indexOf('%')));
        }
    }

    /** Two outputs: o² = x·(w₁, w₂). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|3|2|3|All results are exactly right: (2, 3).|does not change with o²",
                "2|3|5|3|Too low: o²₁.|A higher o²₁ would lower the loss.",
                "2|3|1|0|Too high: o²₁, o²₂.|A lower o²₁, o²₂ would lower the loss.",
                "2|3|5|0|Too low: o²₁. Too high: o²₂.|A higher o²₁ or a lower o²₂ would lower the loss."
            })
    void ofSeveralResultsThoseAreNamedThatAreOff(
            double w1, double w2, double y1, double y2, String loss, String delta) {
        Setup setup = setup(Network.of(new Input(1), new Linear(1, 2, false)), Matrix.row(1.0), Matrix.row(y1, y2), 1);
        Weights weights =
                new Weights(List.of(LayerWeights.NONE, new LayerWeights(Matrix.of(2, 1, w1, w2), Matrix.EMPTY)));
        Said said = Said.of(setup, weights, 0);
        assertThat(said.at(Step.Kind.LOSS, 0)).contains(loss);
        assertThat(said.at(Step.Kind.LOSS_DELTA, 3)).contains(delta);
    }

    /** o² = (−1, 2): the first is off, or flat where it is not 0. tanh of 400 is 1 and has no slope in doubles. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relu|-1|2|At 1 of 2 numbers the learning flow stops: ReLU was off there",
                "relu|-1|-2|ReLU has the slope 0 at all 2 numbers",
                "relu|1|2|ReLU hands the blame on, number by number",
                "tanh|400|2|At 1 of 2 numbers the learning flow stops: tanh is flat there",
                "softmax|1|2|softmax ties its outputs together"
            })
    void whereTheFlowStopsInALayerOfSeveralIsSaid(String type, double w1, double w2, String said) {
        Setup setup = setup(
                Network.of(new Input(1), new Linear(1, 2, false), layer(type, 2)),
                Matrix.row(1.0),
                Matrix.row(7, 9),
                1);
        assertThat(Said.of(setup, weights(Matrix.of(2, 1, w1, w2), Matrix.EMPTY), 0)
                        .at(Step.Kind.DELTA, 3))
                .contains(said);
    }

    /** Softmax sees only differences: where it is blamed evenly, o − y = (c, c), nothing comes through. */
    @Test
    void anEvenBlameStopsAtSoftmax() {
        Setup setup = setup(
                Network.of(new Input(1), new Linear(1, 2, false), layer("softmax", 2)),
                Matrix.row(1.0),
                Matrix.row(2.5, 2.5), // o³ = (½, ½)
                1);
        assertThat(Said.of(setup, weights(Matrix.of(2, 1, 0, 0), Matrix.EMPTY), 0)
                        .at(Step.Kind.DELTA, 3))
                .contains("the learning flow stops", "adds up to 0");
    }

    /** o = w·x + b, w = (1, 1), b = 0; two rows with these inputs and distances y − o. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|1|2|0|5|5|w²₁ saw no input (0): not to blame.",
                "1|0|2|0|0|5|In each row its input or the learning flow is 0, so not to blame: w²₁, w²₂.",
                "1|1|2|0|5|-5|The rows want opposite things that add up to 0, so not to blame: w²₁, b²."
            })
    void inABatchTheReasonOfAWeightThatIsNotToBlameIsThatOfAllItsRows(
            double x1, double x2, double z1, double z2, double d1, double d2, String said) {
        double first = x1 == 0 ? 0 : x1;
        double second = x1 == 0 ? 0 : x2;
        Matrix x = Matrix.of(2, 2, first, z1, second, z2);
        Matrix y = Matrix.of(2, 1, first + z1 + d1, second + z2 + d2);
        Setup setup = setup(Network.of(new Input(2), new Linear(2, 1, true)), x, y, 2);
        Weights weights = new Weights(List.of(LayerWeights.NONE, new LayerWeights(Matrix.row(1, 1), Matrix.row(0.0))));
        assertThat(Said.of(setup, weights, 0, 1).at(Step.Kind.WEIGHT_DELTA, 2)).contains(said);
    }

    /** Two inputs (0, 1) and five neurons with biases; y is right for the last two. */
    @Test
    void ofManyWeightsTheNumbersAreSaid() {
        Setup setup = setup(
                Network.of(new Input(2), new Linear(2, 5, true)), Matrix.row(0, 1), Matrix.row(3, 3, -3, 0, 0), 1);
        Weights weights = new Weights(List.of(
                LayerWeights.NONE, new LayerWeights(Matrix.of(5, 2, new double[10]), Matrix.row(0, 0, 0, 0, 0))));
        // δ = (−3, −3, 3, 0, 0): up the second input's weight and the bias of two neurons, down those of one
        assertThat(Said.of(setup, weights, 0).at(Step.Kind.WEIGHT_DELTA, 2))
                .endsWith("Should go up: 4; down: 2; not to blame: 9.");
        Setup all = setup(
                Network.of(new Input(2), new Linear(2, 5, true)), Matrix.row(0, 1), Matrix.row(3, 3, -3, 3, 3), 1);
        assertThat(Said.of(all, weights, 0).at(Step.Kind.WEIGHT_DELTA, 2))
                .endsWith("Should go up: 8; down: 2; saw no input (0) and not to blame: 5.");
    }
}
