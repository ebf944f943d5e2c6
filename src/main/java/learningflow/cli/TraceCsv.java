package learningflow.cli;

import java.io.IOException;
import java.io.Writer;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.core.Trace;
import learningflow.core.Weights;
import org.apache.commons.csv.CSVFormat;

/** A number a line. Layers, neurons, inputs and rows count from 1; what does not apply is empty. */
final class TraceCsv implements TracePrinter {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Writer out;
    private Trace trace;

    TraceCsv(Console console) {
        out = console.out();
    }

    @Override
    public void begin() throws IOException {
        FORMAT.printRecord(out, "update", "epoch", "row", "quantity", "layer", "i", "j", "value");
    }

    @Override
    public void update(Trace update) throws IOException {
        trace = update;
        int m = trace.layers();
        rows("x", null, trace.x());
        rows("y", null, trace.y());
        for (int k = 1; k <= m; k++) {
            rows("o", k, trace.o(k));
        }
        whole("loss", trace.loss());
        for (int k = m + 1; k >= 1; k--) {
            rows("delta", k, trace.delta(k));
        }
        weights("dw", "db", trace.dw());
        whole("learningRate", trace.learningRate());
        weights("before.w", "before.b", trace.before().weights());
        weights("after.w", "after.b", trace.after().weights());
        whole("predictedLoss", trace.predictedLoss());
        whole("lossAfter", trace.lossAfter());
        out.flush();
    }

    /** A matrix with a line for each row of the batch. */
    private void rows(String quantity, Integer layer, Matrix values) throws IOException {
        for (int row = 0; row < values.rows(); row++) {
            for (int i = 0; i < values.columns(); i++) {
                line(trace.batch().row(row) + 1, quantity, layer, i + 1, null, values.get(row, i));
            }
        }
    }

    private void weights(String w, String b, Weights weights) throws IOException {
        for (int k = 1; k <= weights.layers().size(); k++) {
            LayerWeights layer = weights.layer(k);
            for (int i = 0; i < layer.w().rows(); i++) {
                for (int j = 0; j < layer.w().columns(); j++) {
                    line(null, w, k, i + 1, j + 1, layer.w().get(i, j));
                }
            }
            for (int i = 0; i < layer.b().columns(); i++) {
                line(null, b, k, i + 1, null, layer.b().get(0, i));
            }
        }
    }

    private void whole(String quantity, double value) throws IOException {
        line(null, quantity, null, null, null, value);
    }

    private void line(Integer row, String quantity, Integer layer, Integer i, Integer j, double value)
            throws IOException {
        FORMAT.printRecord(
                out, trace.update(), trace.batch().epoch(), row, quantity, layer, i, j, Numbers.exact(value));
    }
}
