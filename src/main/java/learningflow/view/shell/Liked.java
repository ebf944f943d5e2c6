package learningflow.view.shell;

import java.util.Locale;
import learningflow.io.Preferences;
import learningflow.state.Look;

/** Takes what is liked from a {@link Look} to the file and back; the two know nothing of each other. */
final class Liked {
    private Liked() {}

    static Look look(Preferences preferences, Look initial) {
        return initial.withTheme(Look.Theme.valueOf(upper(preferences.theme())))
                .withView(Look.View.valueOf(upper(preferences.view())))
                .withTypeScale(preferences.typeScale())
                .withSpeed(preferences.speed())
                .withReduceMotion(preferences.reduceMotion())
                .withLogLoss(preferences.logLoss())
                .withTones(preferences.tones());
    }

    static Preferences preferences(Look look, Preferences others) {
        return new Preferences(
                lower(look.theme()),
                lower(look.view()),
                others.language(),
                look.typeScale(),
                look.speed(),
                look.reduceMotion(),
                look.logLoss(),
                look.tones(),
                others.hinted(),
                others.recent(),
                others.window());
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
