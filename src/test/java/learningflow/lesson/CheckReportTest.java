package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.GradientCheck;
import learningflow.core.GradientCheck.Comparison;
import learningflow.core.GradientCheck.Entry;
import learningflow.core.GradientCheck.Kink;
import learningflow.core.GradientCheck.Quantity;
import learningflow.core.GradientCheck.Skipped;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import org.junit.jupiter.api.Test;

/** What is said of a check whose findings are given. Rows (1, 0) and (0, 1): o² = (6, 9) and (7, 10), o⁴ = 114 and 129. */
class CheckReportTest {
    private static CheckReport report(int rows, List<Comparison> comparisons, List<Skipped> skipped) {
        Setup setup = Small.setup().withBatching(new Batching(rows, false, 1));
        Batch batch = rows == 1 ? new Batch(0, 1, 1) : new Batch(0, 1, 0, 1);
        Trace trace = new Trainer(setup, Checkpoint.start(Small.WEIGHTS, setup.optimizer())).trace(batch, 1);
        return new CheckReport(new GradientCheck(comparisons, skipped), Small.NETWORK, trace, Texts.of(Locale.ENGLISH));
    }

    private static Comparison comparison(Quantity quantity, int layer, double worst, int row, int column) {
        return new Comparison(
                quantity, layer, 4, worst, Optional.of(new Entry(quantity, layer, row, column)), 0.25, 0.1);
    }

    @Test
    void eachQuantityHasALine() {
        CheckReport report = report(
                2,
                List.of(
                        comparison(Quantity.DELTA, 5, 1e-9, 1, 0),
                        comparison(Quantity.DELTA, 3, 1e-9, 0, 1),
                        comparison(Quantity.DW, 2, 0.5, 1, 0),
                        comparison(Quantity.DB, 2, 1e-10, 0, 1),
                        new Comparison(Quantity.DW, 4, 0, 0, Optional.empty(), 0, 0)),
                List.of());
        assertThat(report.comparisons())
                .containsExactly(
                        List.of("", "", "compared", "worst error", "at", "backward pass", "differences"),
                        List.of("δ⁵", "loss", "4", "1e-9 ✓", "δ⁵ (row 2)", "0.25", "0.1"),
                        List.of("δ³", "L3 ReLU", "4", "1e-9 ✓", "δ³₂ (row 1)", "0.25", "0.1"),
                        List.of("δw²", "L2 linear", "4", "0.5 ✗", "δw²₂₁", "0.25", "0.1"),
                        List.of("δb²", "L2 linear", "4", "1e-10 ✓", "δb²₂", "0.25", "0.1"),
                        List.of("δw⁴", "L4 linear", "0"));
        assertThat(report.passes()).isFalse();
        assertThat(report.verdict()).isEqualTo("check failed: δw²₂₁ of L2 linear is off by 0.5, more than 1e-6");
    }

    @Test
    void aCheckThatPassesSaysHowWell() {
        CheckReport report = report(2, List.of(comparison(Quantity.DW, 2, 1e-9, 1, 0)), List.of());
        assertThat(report.passes()).isTrue();
        assertThat(report.verdict()).isEqualTo("passed: no error is above 1e-6");
        assertThat(report.skipped()).isEmpty();
    }

    @Test
    void notANumberIsTheWorst() {
        CheckReport report = report(
                1,
                List.of(comparison(Quantity.DW, 2, 0.5, 1, 0), comparison(Quantity.DELTA, 3, Double.NaN, 0, 1)),
                List.of());
        assertThat(report.verdict()).startsWith("check failed: δ³₂ of L3 ReLU is off by NaN");
    }

    @Test
    void whatWasSkippedSaysWhichKinkIsToBlame() {
        CheckReport report = report(
                2,
                List.of(),
                List.of(
                        new Skipped(new Entry(Quantity.DW, 2, 1, 0), new Kink(3, 1, 1)),
                        new Skipped(new Entry(Quantity.DB, 2, 0, 0), new Kink(1, 0, 0)),
                        new Skipped(new Entry(Quantity.DELTA, 5, 0, 0), new Kink(5, 0, 0))));
        assertThat(report.skipped())
                .containsExactly(
                        List.of("Not compared, for differences would reach across a kink: 3 numbers"),
                        List.of("δw²₂₁", "o²₂ (row 2) = 10 is on or near the kink of L3 ReLU"),
                        List.of("δb²₁", "x₁ (row 1) = 1 is on or near the kink of L1 input"),
                        List.of("δ⁵ (row 1)", "o⁴ (row 1) = 114 is on or near the kink of the loss at y = 1"));
        CheckReport one =
                report(1, List.of(), List.of(new Skipped(new Entry(Quantity.DELTA, 3, 0, 0), new Kink(3, 0, 0))));
        assertThat(one.skipped())
                .containsExactly(
                        List.of("Not compared, for differences would reach across a kink: 1 number"),
                        List.of("δ³₁", "o²₁ = 7 is on or near the kink of L3 ReLU"));
    }

    @Test
    void aKinkOfTheLastLayerIsNotTheLosss() {
        CheckReport last =
                report(1, List.of(), List.of(new Skipped(new Entry(Quantity.DELTA, 4, 0, 0), new Kink(4, 0, 0))));
        assertThat(last.skipped().get(1)).containsExactly("δ⁴₁", "o³₁ = 7 is on or near the kink of L4 linear");
    }
}
