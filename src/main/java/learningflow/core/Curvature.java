package learningflow.core;

import java.util.Arrays;
import java.util.Random;

/**
 * How much the loss of some rows bends at these weights: λ_max, the largest algebraic eigenvalue of its Hessian by the weights
 * and biases that may move. Gradient descent with an α above 2/λ_max leaves the valley it is in, for along that eigenvector
 * every update makes the distance from its bottom larger: |1 − α λ_max| &gt; 1.
 *
 * <p>By Lanczos' iteration with full reorthogonalisation from a seeded random vector. It stops when the residual
 * ‖H v − λ v‖, which bounds the error of λ, is below 1e-9 of the largest |eigenvalue| seen, when the vectors span a space that
 * H does not lead out of, or after {@link #MOST_PRODUCTS} products; where the vectors would take more than 32 MB it begins again
 * from the best one so far. A λ below 1e-10 of that largest one is rounding, and 0.
 *
 * @param largest λ_max; 0 where no weight may move; NaN where the passes are not finite
 * @param settled whether the residual got that small
 * @param products how often H was multiplied with a vector
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 4.3.1"
 * @see "Golub, Van Loan: Matrix Computations (2013), 10.1"
 * @see "LeCun, Simard, Pearlmutter: Automatic Learning Rate Maximization by On-Line Estimation of the Hessian's Eigenvectors
 *     (1993)"
 */
public record Curvature(double largest, boolean settled, int products) {
    static final int MOST_PRODUCTS = 400;
    private static final int LARGEST_BASIS = 60;
    private static final long MOST_NUMBERS = 4_000_000;
    private static final double SMALL_RESIDUAL = 1e-9;
    private static final double ROUNDING = 1e-10;

    /** @param rows of the data, from 0 */
    public static Curvature of(Setup setup, Weights weights, int... rows) {
        HessianProduct hessian = new HessianProduct(setup, weights, rows);
        double[] start = start(hessian);
        int basis = (int) Math.max(4, Math.min(LARGEST_BASIS, MOST_NUMBERS / Math.max(1, hessian.size())));
        Curvature found = new Curvature(0, true, 0);
        double spread = 0;
        int products = 0;
        while (norm(start) > 0 && products < MOST_PRODUCTS) {
            Lanczos lanczos = new Lanczos(hessian::times, start, Math.min(basis, MOST_PRODUCTS - products));
            Lanczos.Pair pair = lanczos.largest(SMALL_RESIDUAL);
            products += lanczos.products();
            spread = Math.max(spread, lanczos.spread());
            boolean settled = pair.residual() <= SMALL_RESIDUAL * spread;
            double largest = Math.abs(pair.value()) <= ROUNDING * spread ? 0 : pair.value();
            found = new Curvature(largest, settled, products);
            if (settled || Double.isNaN(largest)) {
                break;
            }
            start = pair.vector();
        }
        return found;
    }

    /** Something of every eigenvector is in it. */
    private static double[] start(HessianProduct hessian) {
        Random random = new Random(1);
        double[] start = new double[hessian.size()];
        Arrays.setAll(start, i -> hessian.isMovable(i) ? random.nextGaussian() : 0);
        return start;
    }

    static double norm(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    /** 2/λ_max; infinite where nothing bends upwards. */
    public double largestRate() {
        return Double.isNaN(largest) ? Double.NaN : largest > 0 ? 2 / largest : Double.POSITIVE_INFINITY;
    }
}
