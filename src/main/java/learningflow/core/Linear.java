package learningflow.core;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Affine map o = W x + b, one row of the batch at a time.
 *
 * <p>Shapes: x rows×in, W out×in, b 1×out, o rows×out. Backward: δ_in = δ_out W, δW = δ_outᵀ x, δb = column sums of
 * δ_out; summed over the batch, since the loss has already averaged.
 *
 * <p>A sum s that is no larger than its own rounding error is 0: |s| ≤ (n+2)·u·(Σ|wᵢxᵢ| + |b|), u = 2⁻⁵³, n terms. Without
 * it a sum that is exactly 0 on paper may come out as −1e-16, and a ReLU behind it would block the learning flow. Where
 * the bound is not finite the sum stays as it is.
 *
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 6.5"
 * @see "Higham: Accuracy and Stability of Numerical Algorithms (2002), 3.1"
 */
public record Linear(int in, int out, boolean hasBias) implements Layer {
    static final LayerType TYPE = new LayerType(
            "linear", "linear", true, true, List.of(), (in, out, bias, settings) -> new Linear(in, out, bias));

    private static final double UNIT_ROUNDOFF = 0x1p-53;

    public Linear {
        if (in < 1 || out < 1) {
            throw new ShapeException("a layer's size must be at least 1, was %d → %d".formatted(in, out));
        }
    }

    @Override
    public LayerType type() {
        return TYPE;
    }

    @Override
    public String formula() {
        return hasBias ? "W · X + b" : "W · X";
    }

    @Override
    public String slopeFormula() {
        return "W";
    }

    @Override
    public String latex() {
        return hasBias ? "<W> \\cdot <x> + <b>" : "<W> \\cdot <x>";
    }

    @Override
    public String deltaLatex() {
        return "<d> \\cdot <W>";
    }

    @Override
    public double derivative(LayerWeights weights, double[] x, double[] o, int j, int i) {
        return weights.w().get(j, i);
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void forward(Parameters p, DMatrixRMaj x, DMatrixRMaj o) {
        if (x.numCols != in) {
            throw new ShapeException("x has %d columns, expected %d".formatted(x.numCols, in));
        }
        for (int row = 0; row < x.numRows; row++) {
            int j = 0;
            for (; j + 4 <= out; j += 4) {
                fourSums(p, j, x.data, row * in, o.data, row * out);
            }
            for (; j < out; j++) {
                o.data[row * out + j] = sum(p.w().data, j * in, x.data, row * in, bias(p, j));
            }
        }
    }

    private double bias(Parameters p, int j) {
        return hasBias ? p.b().data[j] : 0;
    }

    /** Neurons j to j+3 at once, each as {@link #sum} has it: additions that need not wait for one another. */
    private void fourSums(Parameters p, int j, double[] x, int xStart, double[] o, int oStart) {
        double[] w = p.w().data;
        int at = j * in;
        double sum0 = bias(p, j);
        double sum1 = bias(p, j + 1);
        double sum2 = bias(p, j + 2);
        double sum3 = bias(p, j + 3);
        double size0 = Math.abs(sum0);
        double size1 = Math.abs(sum1);
        double size2 = Math.abs(sum2);
        double size3 = Math.abs(sum3);
        for (int i = 0; i < in; i++) {
            double input = x[xStart + i];
            double term0 = w[at + i] * input;
            double term1 = w[at + in + i] * input;
            double term2 = w[at + 2 * in + i] * input;
            double term3 = w[at + 3 * in + i] * input;
            sum0 += term0;
            sum1 += term1;
            sum2 += term2;
            sum3 += term3;
            size0 += Math.abs(term0);
            size1 += Math.abs(term1);
            size2 += Math.abs(term2);
            size3 += Math.abs(term3);
        }
        o[oStart + j] = withoutRoundingError(sum0, size0);
        o[oStart + j + 1] = withoutRoundingError(sum1, size1);
        o[oStart + j + 2] = withoutRoundingError(sum2, size2);
        o[oStart + j + 3] = withoutRoundingError(sum3, size3);
    }

    private double sum(double[] w, int wStart, double[] x, int xStart, double bias) {
        double sum = bias;
        double size = Math.abs(bias);
        for (int i = 0; i < in; i++) {
            double term = w[wStart + i] * x[xStart + i];
            sum += term;
            size += Math.abs(term);
        }
        return withoutRoundingError(sum, size);
    }

    private double withoutRoundingError(double sum, double size) {
        double roundingError = (in + 2) * UNIT_ROUNDOFF * size;
        return Math.abs(sum) <= roundingError && roundingError < Double.POSITIVE_INFINITY ? 0 : sum;
    }

    @Override
    public void backward(
            Parameters p,
            DMatrixRMaj x,
            DMatrixRMaj o,
            DMatrixRMaj deltaOut,
            DMatrixRMaj deltaIn,
            Parameters gradient) {
        CommonOps_DDRM.mult(deltaOut, p.w(), deltaIn);
        CommonOps_DDRM.multTransA(deltaOut, x, gradient.w());
        if (hasBias) {
            CommonOps_DDRM.sumCols(deltaOut, gradient.b());
        }
    }

    /** Ro = RW x + W Rx + Rb. */
    @Override
    public void forwardAlong(Pass at, Pass along) {
        CommonOps_DDRM.multTransB(along.x(), at.p().w(), along.o());
        CommonOps_DDRM.multAddTransB(at.x(), along.p().w(), along.o());
        for (int row = 0; hasBias && row < at.x().numRows; row++) {
            for (int j = 0; j < out; j++) {
                along.o().data[row * out + j] += along.p().b().data[j];
            }
        }
    }

    /** R δ_in = R δ_out W + δ_out RW; R δW = R δ_outᵀ x + δ_outᵀ Rx; R δb = column sums of R δ_out. */
    @Override
    public void backwardAlong(Pass at, Pass along, DMatrixRMaj deltaIn, Parameters gradient) {
        CommonOps_DDRM.mult(along.delta(), at.p().w(), deltaIn);
        CommonOps_DDRM.multAdd(at.delta(), along.p().w(), deltaIn);
        CommonOps_DDRM.multTransA(along.delta(), at.x(), gradient.w());
        CommonOps_DDRM.multAddTransA(at.delta(), along.x(), gradient.w());
        if (hasBias) {
            CommonOps_DDRM.sumCols(along.delta(), gradient.b());
        }
    }
}
