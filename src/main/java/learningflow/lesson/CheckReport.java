package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import learningflow.core.Batch;
import learningflow.core.GradientCheck;
import learningflow.core.GradientCheck.Comparison;
import learningflow.core.GradientCheck.Entry;
import learningflow.core.GradientCheck.Kink;
import learningflow.core.GradientCheck.Skipped;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Trace;
import learningflow.core.WeightId;

/** What a comparison of the backward pass with differences found, a line for each quantity of each layer. */
public final class CheckReport {
    private final Network network;
    private final Batch batch;
    private final Trace trace;
    private final Texts texts;
    private final GradientCheck check;

    /** @param trace of the update that was checked */
    public CheckReport(GradientCheck check, Network network, Trace trace, Texts texts) {
        this.check = check;
        this.network = network;
        this.trace = trace;
        this.batch = trace.batch();
        this.texts = texts;
    }

    /** A head, then a line for each quantity of each layer, in columns. */
    public List<List<String>> comparisons() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "",
                "",
                texts.text("check.compared"),
                texts.text("check.error"),
                texts.text("check.at"),
                texts.text("check.analytic"),
                texts.text("check.numeric")));
        check.comparisons().forEach(comparison -> lines.add(line(comparison)));
        return lines;
    }

    private List<String> line(Comparison comparison) {
        String sign = sign(comparison.quantity(), comparison.layer());
        String count = Integer.toString(comparison.counted());
        if (comparison.at().isEmpty()) {
            return List.of(sign, layer(comparison.layer()), count);
        }
        return List.of(
                sign,
                layer(comparison.layer()),
                count,
                Numbers.format(comparison.worst()) + (comparison.passes() ? " ✓" : " ✗"),
                place(comparison.at().get()),
                Numbers.exact(comparison.analytic()),
                Numbers.exact(comparison.numeric()));
    }

    /** Entries that were not compared, each with what stood in the way. */
    public List<List<String>> skipped() {
        List<List<String>> lines = new ArrayList<>();
        int n = check.skipped().size();
        if (n > 0) {
            lines.add(List.of(texts.text(n == 1 ? "check.skipped.one" : "check.skipped", "n", n)));
        }
        for (Skipped skipped : check.skipped()) {
            lines.add(List.of(place(skipped.entry()), reason(skipped.kink())));
        }
        return lines;
    }

    private String reason(Kink kink) {
        int k = kink.layer();
        boolean loss = k > network.size();
        return texts.text(
                loss ? "check.kinkOfLoss" : "check.kink",
                "x",
                Signs.o(network, k - 1, kink.neuron()) + row(kink.row()),
                "value",
                Numbers.format(variable(k).get(kink.row(), kink.neuron())),
                "y",
                loss ? Numbers.format(trace.y().get(kink.row(), kink.neuron())) : "",
                "layer",
                layer(k));
    }

    /** X^k of the rows. */
    private Matrix variable(int k) {
        return k == 1 ? trace.x() : trace.o(k - 1);
    }

    public boolean passes() {
        return check.passes();
    }

    /** Whether all is well, in a line. */
    public String verdict() {
        if (check.passes()) {
            return texts.text("check.passed", "max", tolerance());
        }
        Comparison worst = worst();
        return texts.text(
                "check.failed",
                "place",
                worst.at().map(this::place).orElse(""),
                "layer",
                layer(worst.layer()),
                "error",
                Numbers.format(worst.worst()),
                "max",
                tolerance());
    }

    private static String tolerance() {
        return Numbers.format(GradientCheck.TOLERANCE);
    }

    /** Not a number is worse than any error. */
    private Comparison worst() {
        return check.comparisons().stream()
                .max((a, b) -> Double.compare(a.worst(), b.worst()))
                .orElseThrow();
    }

    private String layer(int k) {
        return k > network.size()
                ? texts.text("trace.loss")
                : Signs.layer(k) + " " + network.layer(k).name();
    }

    private static String sign(GradientCheck.Quantity quantity, int k) {
        return switch (quantity) {
            case DELTA -> Signs.delta(k);
            case DW -> Signs.weights("δw", k);
            case DB -> Signs.weights("δb", k);
        };
    }

    private String place(Entry entry) {
        return switch (entry.quantity()) {
            case DELTA -> Signs.delta(network, entry.layer(), entry.column()) + row(entry.row());
            case DW -> Signs.impact(network, WeightId.weight(entry.layer(), entry.row(), entry.column()));
            case DB -> Signs.impact(network, WeightId.bias(entry.layer(), entry.column()));
        };
    }

    /** Which row of the file, where the batch has several. */
    private String row(int row) {
        return batch.size() == 1 ? "" : " " + texts.text("check.row", "row", batch.row(row) + 1);
    }
}
