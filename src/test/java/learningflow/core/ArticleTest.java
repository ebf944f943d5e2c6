package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One epoch of the articles' example against exact rational arithmetic: 12 digits, and exactly 0 where that is exact. */
class ArticleTest {
    private static final JsonNode GOLDEN = golden();

    private static JsonNode golden() {
        try (InputStream file = ArticleTest.class.getResourceAsStream("/golden/article.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final List<Trace> EPOCH = epoch(Examples.article());

    private static List<Trace> epoch(Setup setup) {
        Trainer trainer = Examples.trainer(setup, Examples.articleWeights());
        Batches batches = new Batches(3, setup.batching());
        return List.of(
                trainer.trace(batches.get(0), 1), trainer.trace(batches.get(1), 2), trainer.trace(batches.get(2), 3));
    }

    private static JsonNode[] updates() {
        return StreamSupport.stream(GOLDEN.get("updates").spliterator(), false).toArray(JsonNode[]::new);
    }

    private static Trace traceOf(JsonNode golden) {
        return EPOCH.get(golden.get("update").intValue() - 1);
    }

    @ParameterizedTest
    @MethodSource("updates")
    void everyOutputAndTheLossAreTheExactOnes(JsonNode golden) {
        Trace trace = traceOf(golden);
        assertThat(trace.batch().row(0) + 1).isEqualTo(golden.get("row").intValue());
        assertExact(golden.get("x"), trace.x());
        assertExact(golden.get("y"), trace.y());
        assertExact(golden.get("o1"), trace.o(1));
        assertExact(golden.get("o2"), trace.o(2));
        assertExact(golden.get("o3"), trace.o(3));
        assertExact(golden.get("loss"), Matrix.row(trace.loss()));
        assertExact(golden.get("loss"), trace.rowLosses());
    }

    @ParameterizedTest
    @MethodSource("updates")
    void everyDeltaAndDwAreTheExactOnes(JsonNode golden) {
        Trace trace = traceOf(golden);
        assertExact(golden.get("delta4"), trace.delta(4));
        assertExact(golden.get("delta3"), trace.delta(3));
        assertExact(golden.get("delta2"), trace.delta(2));
        assertExact(golden.get("delta1"), trace.delta(1));
        assertExact(golden.get("dw2"), trace.dw().layer(2).w());
    }

    @ParameterizedTest
    @MethodSource("updates")
    void theWeightsBeforeAndAfterAndWhatTheyPromiseAndGiveAreTheExactOnes(JsonNode golden) {
        Trace trace = traceOf(golden);
        assertExact(golden.get("w2_before"), trace.before().weights().layer(2).w());
        assertExact(golden.get("w2_after"), trace.after().weights().layer(2).w());
        assertExact(golden.get("predicted_loss"), Matrix.row(trace.predictedLoss()));
        assertExact(golden.get("loss_after"), Matrix.row(trace.lossAfter()));
    }

    @Test
    void theTableAfterTheEpochIsTheExactOne() {
        Evaluation table =
                Evaluation.of(Examples.article(), EPOCH.get(2).after().weights());
        JsonNode rows = GOLDEN.get("after_the_epoch");
        for (int row = 0; row < 3; row++) {
            assertExact(rows.get(row).get("o3"), Matrix.row(table.outputs().row(row)));
            assertExact(rows.get(row).get("loss"), Matrix.row(table.losses().row(row)));
        }
        // (1849/20000 + 0 + 9/200) / 3 = (1849 + 900)/60000
        assertThat(table.meanLoss()).isCloseTo(2749 / 60000.0, within(1e-13));
    }

    @Test
    void theThirdRowGivesExactlyZeroThoughTheDoublesGiveMinusOneE16() {
        double[] w = Examples.articleWeights().layer(2).w().toArray();
        assertThat(w[0] * 0 + w[1] * 2000 + w[2] * 3000).isNotZero();
        assertThat(Double.doubleToLongBits(EPOCH.get(2).o(2).get(0))).isZero();
    }

    /**
     * With α = 1: ŵ = w − 1·(0, −2000, −3000), so o² is 100/200 + 2000·(2000 − 3/11600) + 100·(3000 + 1/5800) = 4300000 +
     * 0.5 − 6000/11600 + 200/11600 = 4300000 for row 1, 1 for row 2 and 2000² + 3000² − 6000/11600 + 6000/11600 = 13000000
     * for row 3.
     */
    @Test
    void anEpochWithALearningRateOfOneFliesAway() {
        Setup setup = Examples.article().withLearningRate(1);
        Evaluation table = Evaluation.of(setup, epoch(setup).get(2).after().weights());
        assertThat(table.outputs().get(0)).isCloseTo(4300000, within(4300000e-12));
        assertThat(table.outputs().get(1)).isEqualTo(1);
        assertThat(table.outputs().get(2)).isCloseTo(13000000, within(13000000e-12));
    }

    private static void assertExact(JsonNode expected, Matrix actual) {
        int count = expected.isArray() ? expected.size() : 1;
        assertThat(actual.size()).isEqualTo(count);
        for (int i = 0; i < count; i++) {
            assertExact(expected.isArray() ? expected.get(i) : expected, actual.get(i));
        }
    }

    private static void assertExact(JsonNode expected, double actual) {
        String[] parts = expected.asText().split("/");
        BigDecimal p = new BigDecimal(new BigInteger(parts[0]));
        BigDecimal exact = parts.length == 1 ? p : p.divide(new BigDecimal(parts[1]), MathContext.DECIMAL128);
        double tolerance = exact.abs().doubleValue() * 0.5e-12;
        assertThat(new BigDecimal(actual).subtract(exact).abs().doubleValue())
                .as("%s, expected %s", actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }
}
