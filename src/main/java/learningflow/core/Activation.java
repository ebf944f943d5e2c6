package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * A layer without weights that applies one function to each number: o = f(x), δ_in = δ_out · f′(x).
 *
 * <p>Shapes: all buffers rows × size. Where the slope is 0 the learning flow is blocked: δ_in is +0 and not δ_out · 0,
 * which is NaN for an infinite δ_out.
 *
 * <p>The passes ask behind each number whether there is another: where there never is, the compiler makes no loop of it.
 */
abstract class Activation implements Layer {
    private final int size;

    Activation(int size) {
        if (size < 1) {
            throw new ShapeException("a layer's size must be at least 1, was " + size);
        }
        this.size = size;
    }

    /** f(x); NaN for NaN. */
    abstract double value(double x);

    /** f′(x), where {@code o} is f(x); NaN for NaN, unless it is the same everywhere. */
    abstract double slope(double x, double o);

    /** δ_in of one number: δ_out · f′(x), and 0 where that blocks it. */
    double back(double deltaOut, double x, double o) {
        double slope = slope(x, o);
        return slope == 0 ? 0 : deltaOut * slope;
    }

    /** f″(x), where {@code o} is f(x); 0 for what is straight on both sides of a kink, and on it. */
    double bend(double x, double o) {
        return 0;
    }

    @Override
    public final boolean isOneByOne() {
        return true;
    }

    @Override
    public final double derivative(LayerWeights weights, double[] x, double[] o, int j, int i) {
        return i == j ? slope(x[i], o[i]) : 0;
    }

    @Override
    public final int in() {
        return size;
    }

    @Override
    public final int out() {
        return size;
    }

    @Override
    public final void forward(Parameters p, DMatrixRMaj x, DMatrixRMaj o) {
        int n = x.getNumElements();
        int i = 0;
        do {
            o.data[i] = value(x.data[i]);
        } while (++i < n);
    }

    @Override
    public final void backward(
            Parameters p, DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj deltaOut, DMatrixRMaj deltaIn, Parameters g) {
        int n = x.getNumElements();
        int i = 0;
        do {
            deltaIn.data[i] = back(deltaOut.data[i], x.data[i], o.data[i]);
        } while (++i < n);
    }

    @Override
    public final void forwardAlong(Pass at, Pass along) {
        for (int i = 0, n = at.x().getNumElements(); i < n; i++) {
            double slope = slope(at.x().data[i], at.o().data[i]);
            along.o().data[i] = slope == 0 ? 0 : slope * along.x().data[i];
        }
    }

    /** R δ_in = f′(x) · R δ_out + f″(x) · R x · δ_out. */
    @Override
    public final void backwardAlong(Pass at, Pass along, DMatrixRMaj deltaIn, Parameters g) {
        for (int i = 0, n = at.x().getNumElements(); i < n; i++) {
            double slope = slope(at.x().data[i], at.o().data[i]);
            double bend = bend(at.x().data[i], at.o().data[i]);
            deltaIn.data[i] = (slope == 0 ? 0 : slope * along.delta().data[i])
                    + (bend == 0 ? 0 : bend * along.x().data[i] * at.delta().data[i]);
        }
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Activation that
                && type().equals(that.type())
                && size == that.size
                && settings().equals(that.settings());
    }

    @Override
    public final int hashCode() {
        return 31 * type().id().hashCode() + size;
    }

    @Override
    public final String toString() {
        return type().id() + "(" + size + ")";
    }
}
