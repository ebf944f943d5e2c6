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
        LinearKernel.forward(p.w(), p.b(), x, o);
    }

    @Override
    public void backward(
            Parameters p,
            DMatrixRMaj x,
            DMatrixRMaj o,
            DMatrixRMaj deltaOut,
            DMatrixRMaj deltaIn,
            Parameters gradient) {
        LinearKernel.backward(p.w(), x, deltaOut, deltaIn, gradient.w());
        if (hasBias) {
            LinearKernel.backwardOfBiases(deltaOut, gradient.b());
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
