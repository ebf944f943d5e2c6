package learningflow.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one person likes, kept between starts.
 *
 * @param theme, view by their names in lower case
 * @param language {@code system}, or a language's code
 * @param typeScale 0.8 to 2; 1 is normal
 * @param speed of the animation, 0.25 to 16; 1 is normal
 * @param tones whether a loss that rises or falls is heard
 * @param hinted whether the hints of the first start were followed or put away
 * @param recent the files opened or saved last, absolute, the last one first; at most {@link #MOST_RECENT}
 * @param window where the window was
 */
public record Preferences(
        String theme,
        String view,
        String language,
        double typeScale,
        double speed,
        boolean reduceMotion,
        boolean logLoss,
        boolean tones,
        boolean hinted,
        List<Path> recent,
        Optional<Bounds> window) {
    public static final int MOST_RECENT = 10;
    public static final String SYSTEM_LANGUAGE = "system";
    static final Set<String> THEMES = Set.of("light", "dark", "projector");
    static final Set<String> VIEWS = Set.of("neurons", "layers");
    /** Those that can be chosen, in the order in which they are offered. */
    public static final List<String> LANGUAGES = List.of(SYSTEM_LANGUAGE, "en", "fr");

    public static final Preferences DEFAULTS = new Preferences(
            "light", "neurons", SYSTEM_LANGUAGE, 1, 1, false, false, false, false, List.of(), Optional.empty());

    /** Of the window on the screens, in pixels. */
    public record Bounds(int x, int y, int width, int height, boolean maximised) {}

    public Preferences {
        require(THEMES.contains(theme), "theme", theme);
        require(VIEWS.contains(view), "view", view);
        require(LANGUAGES.contains(language), "language", language);
        require(typeScale >= 0.8 && typeScale <= 2, "type scale", typeScale);
        require(speed >= 0.25 && speed <= 16, "speed", speed);
        recent = List.copyOf(recent.subList(0, Math.min(recent.size(), MOST_RECENT)));
        require(recent.stream().allMatch(Path::isAbsolute), "recent", recent);
    }

    private static void require(boolean right, String what, Object was) {
        if (!right) {
            throw new IllegalArgumentException(what + ": " + was);
        }
    }

    /** The file comes first among the recent ones. */
    public Preferences opened(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        List<Path> changed = new ArrayList<>(List.of(absolute));
        recent.stream().filter(path -> !path.equals(absolute)).forEach(changed::add);
        return withRecent(changed);
    }

    public Preferences forgot(Path file) {
        return withRecent(recent.stream().filter(path -> !path.equals(file)).toList());
    }

    public Preferences withRecent(List<Path> changed) {
        return new Preferences(
                theme, view, language, typeScale, speed, reduceMotion, logLoss, tones, hinted, changed, window);
    }

    public Preferences withWindow(Bounds changed) {
        return new Preferences(
                theme,
                view,
                language,
                typeScale,
                speed,
                reduceMotion,
                logLoss,
                tones,
                hinted,
                recent,
                Optional.of(changed));
    }

    public Preferences withLanguage(String changed) {
        return new Preferences(
                theme, view, changed, typeScale, speed, reduceMotion, logLoss, tones, hinted, recent, window);
    }

    public Preferences withHinted(boolean changed) {
        return new Preferences(
                theme, view, language, typeScale, speed, reduceMotion, logLoss, tones, changed, recent, window);
    }
}
