package learningflow.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the program says to people, in one language: whole sentences with named places, {@code "update {n} of {all}"}, from
 * the bundle {@code learningflow/messages}.
 */
public final class Texts {
    private static final String BUNDLE = "/learningflow/messages";

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");

    /** Reading the files takes milliseconds, and texts are asked for with every file that is read. */
    private static final Map<String, Texts> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** In the given language, or else in English, whatever language the machine is set to. */
    public static Texts of(Locale locale) {
        return KNOWN.computeIfAbsent(locale.getLanguage(), language -> read(new Locale(language)));
    }

    private static Texts read(Locale locale) {
        Bundle english = Bundle.find("", Locale.ROOT, null).orElseThrow();
        return new Texts(Bundle.find("_" + locale.getLanguage(), new Locale(locale.getLanguage()), english)
                .orElse(english));
    }

    /** In the words of a bundle. */
    public static Texts of(ResourceBundle bundle) {
        return new Texts(bundle);
    }

    /** For what looks up its texts by itself. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return bundle.getLocale();
    }

    /**
     * The text of a key, its places filled in.
     *
     * @param places name, value, name, value, …; {@code {name}} becomes the value
     * @throws java.util.MissingResourceException if there is no such key
     * @throws IllegalArgumentException if the text has a place that is not given
     */
    public String text(String key, Object... places) {
        return PLACE.matcher(bundle.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(value(key, place, places)));
    }

    /** The text of a key without places, if there is one. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private static String value(String key, MatchResult place, Object... places) {
        for (int i = 0; i + 1 < places.length; i += 2) {
            if (places[i].equals(place.group(1))) {
                return String.valueOf(places[i + 1]);
            }
        }
        throw new IllegalArgumentException("\"" + key + "\" has a place " + place.group() + " that was not given");
    }

    /** One file of texts. Java's own way to find the right one would look into the machine's language before English. */
    private static final class Bundle extends PropertyResourceBundle {
        private final Locale locale;

        private Bundle(Reader file, Locale locale, ResourceBundle parent) throws IOException {
            super(file);
            this.locale = locale;
            setParent(parent);
        }

        static Optional<Bundle> find(String ending, Locale locale, ResourceBundle parent) {
            try (InputStream file = Texts.class.getResourceAsStream(BUNDLE + ending + ".properties")) {
                return file == null
                        ? Optional.empty()
                        : Optional.of(new Bundle(new InputStreamReader(file, StandardCharsets.UTF_8), locale, parent));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Locale getLocale() {
            return locale;
        }
    }
}
