package learningflow.core;

import java.util.SplittableRandom;

/** Seeds of their own for the parts of a run. */
final class Seeds {
    private Seeds() {}

    /**
     * The n-th seed that follows from a seed, n from 0. It is mixed, for seeds that are merely spaced evenly would give
     * streams that are shifted copies of each other.
     */
    static long nth(long seed, long n) {
        return new SplittableRandom(seed + n * 0x9E3779B97F4A7C15L).nextLong();
    }
}
