package learningflow.view.compare;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Profile;
import learningflow.lesson.Signs;
import learningflow.state.Race;
import learningflow.view.kit.Context;

/** What is said and copied of a race. */
final class RaceWords {
    private final Context context;
    private final Race race;
    private final Profile profile;

    RaceWords(Context context, Race race) {
        this.context = context;
        this.race = race;
        profile = new Profile(race.setup(), race.start(), race.setup().split().training());
    }

    /** The loss at these two weights, all others as they were at the start. */
    String at(double first, double second) {
        Network network = race.setup().network();
        return context.text(
                "race.note",
                "across",
                Signs.weight(network, race.across()),
                "x",
                Numbers.format(first),
                "up",
                Signs.weight(network, race.up()),
                "y",
                Numbers.format(second),
                "loss",
                Numbers.exact(profile.at(race.across(), first, race.up(), second)));
    }

    /** An optimizer and its loss behind so many updates, or where it ended. */
    String track(int i, int update) {
        Race.Track track = race.tracks().get(i);
        return context.text(
                "race.legend",
                "name",
                track.optimizer().type().name(),
                "loss",
                Numbers.format(track.losses()[Math.min(update, track.last())]));
    }

    /** All of them: who is ahead. */
    String standings(int update) {
        String all = IntStream.range(0, race.tracks().size())
                .mapToObj(i -> track(i, update))
                .collect(Collectors.joining(", "));
        return context.text("race.standings", "n", update, "all", all);
    }

    /** A line an optimizer and update. */
    String csv() {
        StringBuilder csv = new StringBuilder("optimizer,update,across,up,loss\n");
        for (Race.Track track : race.tracks()) {
            for (int i = 0; i <= track.last(); i++) {
                csv.append(track.optimizer().type().id()).append(',').append(i);
                for (double value : new double[] {track.across()[i], track.up()[i], track.losses()[i]}) {
                    csv.append(',').append(Numbers.exact(value));
                }
                csv.append('\n');
            }
        }
        return csv.toString();
    }
}
