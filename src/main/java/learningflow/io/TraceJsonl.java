package learningflow.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.core.Trace;
import learningflow.core.Weights;

/** A JSON object a line, a line an update. */
public final class TraceJsonl {
    private final JsonGenerator json;

    /** @param out left open */
    public TraceJsonl(Writer out) throws IOException {
        json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(new Spaces());
    }

    public void write(Trace trace) throws IOException {
        int m = trace.layers();
        json.writeStartObject();
        json.writeNumberField("update", trace.update());
        json.writeNumberField("epoch", trace.batch().epoch());
        rowNumbers(trace.batch().rows());
        matrix("x", trace.x());
        matrix("y", trace.y());
        json.writeObjectFieldStart("o");
        for (int k = 1; k <= m; k++) {
            matrix("L" + k, trace.o(k));
        }
        json.writeEndObject();
        number("loss", trace.loss());
        json.writeObjectFieldStart("delta");
        for (int k = m + 1; k >= 1; k--) {
            matrix(Integer.toString(k), trace.delta(k));
        }
        json.writeEndObject();
        gradients(trace.dw());
        number("learningRate", trace.learningRate());
        weights("before", trace.before().weights());
        weights("after", trace.after().weights());
        number("predictedLoss", trace.predictedLoss());
        number("lossAfter", trace.lossAfter());
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void rowNumbers(int[] rows) throws IOException {
        json.writeArrayFieldStart("rows");
        for (int row : rows) {
            json.writeNumber(row + 1);
        }
        json.writeEndArray();
    }

    private void gradients(Weights gradients) throws IOException {
        json.writeObjectFieldStart("dw");
        for (int k = 1; k <= gradients.layers().size(); k++) {
            if (!gradients.layer(k).w().isEmpty()) {
                matrix("L" + k, gradients.layer(k).w());
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("db");
        for (int k = 1; k <= gradients.layers().size(); k++) {
            if (!gradients.layer(k).b().isEmpty()) {
                json.writeFieldName("L" + k);
                row(gradients.layer(k).b().toArray());
            }
        }
        json.writeEndObject();
    }

    private void weights(String key, Weights weights) throws IOException {
        json.writeObjectFieldStart(key);
        for (int k = 1; k <= weights.layers().size(); k++) {
            LayerWeights layer = weights.layer(k);
            if (!layer.w().isEmpty()) {
                json.writeObjectFieldStart("L" + k);
                matrix("w", layer.w());
                json.writeFieldName("b");
                row(layer.b().toArray());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void matrix(String key, Matrix matrix) throws IOException {
        json.writeArrayFieldStart(key);
        for (int i = 0; i < matrix.rows(); i++) {
            row(matrix.row(i));
        }
        json.writeEndArray();
    }

    private void row(double[] values) throws IOException {
        json.writeStartArray();
        for (double value : values) {
            number(value);
        }
        json.writeEndArray();
    }

    private void number(String key, double value) throws IOException {
        json.writeFieldName(key);
        number(value);
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(Numbers.exact(value));
        } else {
            json.writeString(Double.toString(value)); // JSON has no number for it
        }
    }

    /** A space between the members of an object, none between numbers. */
    private static final class Spaces extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        Spaces() {
            super("");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }
    }
}
