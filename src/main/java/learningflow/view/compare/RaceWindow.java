package learningflow.view.compare;

import learningflow.core.Profile;
import learningflow.state.Race;
import learningflow.view.plot.Axis;
import learningflow.view.plot.Contours;
import learningflow.view.plot.Window;

/** The part of the plane in which a race is run: all ways, but for those that leave it with a loss that has grown far. */
final class RaceWindow {
    /** A way is followed while its loss is at most so many times what it was at the start. */
    private static final double LOST = 20;

    private static final double MARGIN = 0.15;

    private RaceWindow() {}

    /** The lines of equal loss around a race, all other weights as they were at the start; over all training rows. */
    static Contours contours(Race race) {
        Profile profile =
                new Profile(race.setup(), race.start(), race.setup().split().training());
        Window window = new Window(axis(race, true), axis(race, false));
        return Contours.of(profile, race.across(), race.up(), window);
    }

    static Axis.Linear axis(Race race, boolean across) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Race.Track track : race.tracks()) {
            double[] values = across ? track.across() : track.up();
            for (int i = 0; i < values.length && track.losses()[i] <= LOST * track.losses()[0]; i++) {
                min = Math.min(min, values[i]);
                max = Math.max(max, values[i]);
            }
        }
        if (!Double.isFinite(max - min)) {
            return new Axis.Linear(-1, 1);
        }
        double size = Math.max(Math.abs(min), Math.abs(max));
        double room = max - min > 1e-9 * size ? (max - min) * MARGIN : size > 0 ? 0.5 * size : 1;
        return new Axis.Linear(min - room, max + room);
    }
}
