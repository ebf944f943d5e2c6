package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * Softmax over the numbers of a row: oᵢ = e^xᵢ / Σⱼ e^xⱼ, with the full Jacobian ∂oᵢ/∂xⱼ = oᵢ(1ᵢⱼ − oⱼ) backwards:
 * δ_inⱼ = oⱼ(δ_outⱼ − Σᵢ δ_outᵢ oᵢ).
 *
 * <p>Shapes: all buffers rows × size. The largest xⱼ is subtracted first, so that no exponential overflows.
 *
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 6.2.2.3"
 */
public record Softmax(int size) implements Layer {
    static final LayerType TYPE = LayerType.activation("softmax", "softmax", Softmax::new);

    public Softmax {
        if (size < 1) {
            throw new ShapeException("a layer's size must be at least 1, was " + size);
        }
    }

    @Override
    public LayerType type() {
        return TYPE;
    }

    @Override
    public int in() {
        return size;
    }

    @Override
    public int out() {
        return size;
    }

    @Override
    public boolean isDistribution() {
        return true;
    }

    @Override
    public String formula() {
        return "e^Xᵢ / Σⱼ e^Xⱼ";
    }

    @Override
    public String slopeFormula() {
        return "oᵢ · (1 − oᵢ) for i = j, else −oᵢ · oⱼ";
    }

    @Override
    public String latex() {
        return "\\frac{e^{<x>}}{<sum>e^{<xj>}</sum>}";
    }

    @Override
    public String deltaLatex() {
        return "<o> \\cdot (<d> - <sum><dj> \\cdot <oj></sum>)";
    }

    @Override
    public double derivative(LayerWeights weights, double[] x, double[] o, int j, int i) {
        return o[j] * ((i == j ? 1 : 0) - o[i]);
    }

    @Override
    public void forward(Parameters p, DMatrixRMaj x, DMatrixRMaj o) {
        for (int start = 0; start < x.getNumElements(); start += size) {
            double max = max(x.data, start);
            double sum = 0;
            for (int i = start; i < start + size; i++) {
                o.data[i] = Math.exp(x.data[i] - max);
                sum += o.data[i];
            }
            for (int i = start; i < start + size; i++) {
                o.data[i] /= sum;
            }
        }
    }

    private double max(double[] x, int start) {
        double max = x[start];
        for (int i = start + 1; i < start + size; i++) {
            max = Math.max(max, x[i]);
        }
        return max;
    }

    @Override
    public void backward(
            Parameters p, DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj deltaOut, DMatrixRMaj deltaIn, Parameters g) {
        for (int start = 0; start < x.getNumElements(); start += size) {
            double mean = 0;
            for (int i = start; i < start + size; i++) {
                mean += deltaOut.data[i] * o.data[i];
            }
            for (int i = start; i < start + size; i++) {
                deltaIn.data[i] = o.data[i] * (deltaOut.data[i] - mean);
            }
        }
    }

    /** Roᵢ = oᵢ (Rxᵢ − Σⱼ oⱼ Rxⱼ). */
    @Override
    public void forwardAlong(Pass at, Pass along) {
        double[] o = at.o().data;
        double[] rx = along.x().data;
        for (int start = 0; start < at.x().getNumElements(); start += size) {
            double mean = 0;
            for (int i = start; i < start + size; i++) {
                mean += o[i] * rx[i];
            }
            for (int i = start; i < start + size; i++) {
                along.o().data[i] = o[i] * (rx[i] - mean);
            }
        }
    }

    /** Of δ_inⱼ = oⱼ (δⱼ − μ) with μ = Σᵢ δᵢ oᵢ: Roⱼ (δⱼ − μ) + oⱼ (Rδⱼ − Rμ). */
    @Override
    public void backwardAlong(Pass at, Pass along, DMatrixRMaj deltaIn, Parameters g) {
        double[] o = at.o().data;
        double[] ro = along.o().data;
        double[] delta = at.delta().data;
        double[] rDelta = along.delta().data;
        for (int start = 0; start < at.x().getNumElements(); start += size) {
            double mean = 0;
            double rMean = 0;
            for (int i = start; i < start + size; i++) {
                mean += delta[i] * o[i];
                rMean += rDelta[i] * o[i] + delta[i] * ro[i];
            }
            for (int i = start; i < start + size; i++) {
                deltaIn.data[i] = ro[i] * (delta[i] - mean) + o[i] * (rDelta[i] - rMean);
            }
        }
    }
}
