package learningflow.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Lanczos' iteration for the largest eigenvalue of a symmetric matrix that is only known by what it makes of a vector: an
 * orthonormal basis of v, Hv, H²v … in which H is tridiagonal, with α on its diagonal and β beside it.
 *
 * @see "Golub, Van Loan: Matrix Computations (2013), 10.1"
 */
final class Lanczos {
    /** A β below this part of the spread is rounding: the basis spans all that H makes of it. */
    private static final double ROUNDING = 1e-14;

    private final BiConsumer<double[], double[]> product;
    private final int most;
    private final List<double[]> basis = new ArrayList<>();
    private final List<Double> alphas = new ArrayList<>();
    private final List<Double> betas = new ArrayList<>();
    private double spread;

    /**
     * An eigenvalue with its vector.
     *
     * @param residual ‖H v − λ v‖: no further off is λ
     */
    record Pair(double value, double[] vector, double residual) {}

    /** @param product writes H v into its second argument @param start not 0 @param most vectors in the basis */
    Lanczos(BiConsumer<double[], double[]> product, double[] start, int most) {
        this.product = product;
        this.most = most;
        basis.add(scaled(start, 1 / Curvature.norm(start)));
    }

    /** How often H was multiplied with a vector. */
    int products() {
        return alphas.size();
    }

    /** The largest |eigenvalue| seen. */
    double spread() {
        return spread;
    }

    /** @param enough a residual at most this part of the spread ends it */
    Pair largest(double enough) {
        while (true) {
            double beta = grow();
            Pair pair = best(beta);
            boolean exhausted =
                    !(beta > ROUNDING * spread) || basis.size() >= most || products() >= basis.get(0).length;
            if (exhausted || pair.residual() <= enough * spread || !Double.isFinite(pair.value())) {
                return pair;
            }
            betas.add(beta);
            basis.add(next);
        }
    }

    private double[] next;

    /** One more product. @return the length of what is new in it */
    private double grow() {
        int k = basis.size() - 1;
        double[] v = basis.get(k);
        double[] w = new double[v.length];
        product.accept(v, w);
        alphas.add(dot(v, w));
        for (int again = 0; again < 2; again++) { // twice is enough (Kahan, Parlett)
            for (double[] earlier : basis) {
                add(w, -dot(earlier, w), earlier);
            }
        }
        double beta = Curvature.norm(w);
        next = beta > 0 ? scaled(w, 1 / beta) : w;
        return beta;
    }

    private Pair best(double beta) {
        int n = alphas.size();
        DMatrixRMaj tridiagonal = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            tridiagonal.set(i, i, alphas.get(i));
            if (i > 0) {
                tridiagonal.set(i, i - 1, betas.get(i - 1));
                tridiagonal.set(i - 1, i, betas.get(i - 1));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        boolean finite = !org.ejml.dense.row.MatrixFeatures_DDRM.hasUncountable(tridiagonal);
        if (!finite || !eigen.decompose(tridiagonal)) {
            return new Pair(Double.NaN, basis.get(0), Double.NaN);
        }
        int best = 0;
        for (int i = 0; i < n; i++) {
            double value = eigen.getEigenvalue(i).getReal();
            spread = Math.max(spread, Math.abs(value));
            best = value > eigen.getEigenvalue(best).getReal() ? i : best;
        }
        DMatrixRMaj inBasis = eigen.getEigenVector(best);
        double[] vector = new double[basis.get(0).length];
        for (int i = 0; i < n; i++) {
            add(vector, inBasis.get(i), basis.get(i));
        }
        return new Pair(eigen.getEigenvalue(best).getReal(), vector, beta * Math.abs(inBasis.get(n - 1)));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    private static double[] scaled(double[] v, double factor) {
        double[] scaled = new double[v.length];
        add(scaled, factor, v);
        return scaled;
    }
}
