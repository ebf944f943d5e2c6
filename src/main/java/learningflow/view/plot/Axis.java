package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * One axis of a plot: where values lie, from 0 to 1, and which of them are marked. Without any toolkit.
 *
 * <p>A logarithmic axis has a place for what has no logarithm: 0 lies at its very end, below its smallest power.
 */
public sealed interface Axis {
    /** From 0 to 1 for values of the axis; values beyond lie at its ends. */
    double place(double value);

    /** The values marked, about so many, in ascending order. */
    List<Double> ticks(int about);

    /** From and to round numbers, around all values. */
    static Axis linear(double min, double max) {
        double step = niceStep((max > min ? max - min : Math.max(Math.abs(max), 1)) / 4);
        double from = Math.floor(min / step + 1e-9) * step;
        double to = Math.ceil(max / step - 1e-9) * step;
        return new Linear(from, to > from ? to : from + step);
    }

    /** From and to exactly these. */
    static Axis exactly(double min, double max) {
        return new Linear(min, max);
    }

    /** From and to powers of ten. @param zeros whether there are values without logarithm */
    static Axis logarithmic(double smallest, double largest, boolean zeros) {
        int from = (int) Math.floor(Math.log10(smallest) + 1e-9);
        int to = (int) Math.ceil(Math.log10(largest) - 1e-9);
        return new Logarithmic(from, Math.max(to, from + 1), zeros);
    }

    /** 1, 2 or 5 times a power of ten, at least as large. */
    static double niceStep(double size) {
        double power = Math.pow(10, Math.floor(Math.log10(size)));
        double digit = size / power;
        return (digit <= 1 + 1e-9 ? 1 : digit <= 2 + 1e-9 ? 2 : digit <= 5 + 1e-9 ? 5 : 10) * power;
    }

    private static double within(double place) {
        return Math.max(0, Math.min(place, 1));
    }

    /** @param min below max */
    record Linear(double min, double max) implements Axis {
        /** Two numbers say little about an axis. */
        private static final int FEWEST = 3;

        @Override
        public double place(double value) {
            return within((value - min) / (max - min));
        }

        @Override
        public List<Double> ticks(int about) {
            List<Double> ticks = multiples(niceStep((max - min) / about));
            return ticks.size() < FEWEST ? multiples(niceStep((max - min) / about / 2)) : ticks;
        }

        private List<Double> multiples(double step) {
            List<Double> ticks = new ArrayList<>();
            for (double i = Math.ceil(min / step - 1e-9); i * step <= max + 1e-9 * step; i++) {
                ticks.add(rounded(i, step));
            }
            return ticks;
        }

        /** 3 · 0.1 is 0.3 for people. */
        private static double rounded(double i, double step) {
            double inverse = Math.rint(1 / step);
            return (step < 1 && inverse < 1e15 ? i / inverse : i * step) + 0.0; // −0 + 0 = +0
        }
    }

    /** From 10^from to 10^to. */
    record Logarithmic(int from, int to, boolean zeros) implements Axis {
        /** The part of the axis that leads down to 0. */
        private static final double ZERO_PART = 0.1;

        @Override
        public double place(double value) {
            if (!(value > 0)) {
                return 0;
            }
            double bottom = zeros ? ZERO_PART : 0;
            return within(bottom + (1 - bottom) * Math.max(0, (Math.log10(value) - from) / (to - from)));
        }

        @Override
        public List<Double> ticks(int about) {
            int every = Math.max(1, (int) Math.ceil((to - from) / (double) about));
            List<Double> ticks = new ArrayList<>();
            if (zeros) {
                ticks.add(0.0);
            }
            for (int power = from; power <= to; power += every) {
                ticks.add(Double.parseDouble("1e" + power));
            }
            return ticks;
        }
    }
}
