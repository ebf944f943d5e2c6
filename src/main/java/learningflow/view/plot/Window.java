package learningflow.view.plot;

/** What part of the plane a plot shows. */
public record Window(Axis.Linear across, Axis.Linear up) {
    /** Differences below this part of a loss are none to the eye. */
    private static final double FLAT = 1e-6;

    /** Floors what a zoom may show: below it, doubles run out between two pixels. */
    private static final double FINEST = 1e-9;

    /** A stretch around a point that stays where it is. */
    static Axis.Linear zoomed(Axis.Linear axis, double factor, double at) {
        double from = at + (axis.min() - at) * factor;
        double to = at + (axis.max() - at) * factor;
        boolean tooFine = to - from < FINEST * Math.max(Math.abs(from), Math.abs(to));
        return tooFine || !Double.isFinite(to - from) ? axis : new Axis.Linear(from, to);
    }

    /** Around all these values, from 0 if they come near it; as wide as they are if they are all the same. */
    static Axis.Linear around(double min, double max) {
        double size = Math.max(Math.abs(min), Math.abs(max));
        double room = max - min;
        if (!(size > 0) || !Double.isFinite(room)) {
            return new Axis.Linear(0, 1);
        }
        if (room < FLAT * size) {
            return new Axis.Linear(min - 0.1 * size, max + 0.1 * size);
        }
        boolean toZero = min > 0 && min < 0.4 * max;
        double from = toZero || min == 0 ? 0 : min - 0.06 * room;
        return new Axis.Linear(from, max + 0.08 * room);
    }

    /** The same axis while everything still fits and nothing has become tiny; else a new one. */
    static Axis.Linear steady(Axis.Linear shown, Axis.Linear wanted, boolean held) {
        boolean fits = shown != null && shown.min() <= wanted.min() && shown.max() >= wanted.max();
        boolean large = fits && wanted.max() - wanted.min() > 0.25 * (shown.max() - shown.min());
        return held && large ? shown : wanted;
    }
}
