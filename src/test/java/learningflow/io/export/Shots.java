package learningflow.io.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import learningflow.diagram.Picture;
import learningflow.io.draw.Theme;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;

/** What tests of exports begin with. */
final class Shots {
    static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private Shots() {}

    static Made made(Scenario scenario, int update) {
        return Updates.of(scenario, update, 1).stream().findFirst().orElseThrow();
    }

    /** A moment of an update, with the losses of the updates up to it. */
    static Still still(Scenario scenario, int update, int step) {
        Made made = made(scenario, update);
        return new Still(
                made.title(), made.picture(Picture.View.NEURONS, step), made.trace(), losses(scenario, update));
    }

    private static Losses losses(Scenario scenario, int count) {
        Losses losses = new Losses();
        Updates.of(scenario, 1, count).stream()
                .forEach(made -> losses.add(
                        made.trace().loss(),
                        made.everyRow().trainingLoss(made.setup().split())));
        return losses;
    }

    static Wishes wishes(Extent extent, int perPage, double speed) {
        return new Wishes(extent, Picture.View.NEURONS, Theme.LIGHT, 1, perPage, speed);
    }

    /** @param heard of its progress, to be added to */
    static Job job(Updates updates, Wishes wishes, Path folder, List<Double> heard) {
        return new Job(updates, wishes, folder, "name", TEXTS, heard::add);
    }

    /** Of some stills alone. */
    static Job job(List<Still> stills, Wishes wishes, Path folder, List<Double> heard) {
        Reel reel = () -> stills.stream()
                .map(still -> new Reel.Take(
                        still,
                        "-" + stills.indexOf(still),
                        (double) stills.indexOf(still) / stills.size(),
                        1.0 / stills.size()));
        Updates none = Updates.of(0, i -> null, new Losses());
        return new Job(none, reel, wishes, folder, "name", TEXTS, heard::add);
    }
}
