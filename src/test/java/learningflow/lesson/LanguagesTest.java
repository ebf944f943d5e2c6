package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of the bundles whatever they say. */
class LanguagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+}");
    private static final String ENGLISH = "messages.properties";
    private static final String FRENCH = "messages_fr.properties";

    private static BufferedReader open(String name) {
        return new BufferedReader(new InputStreamReader(
                LanguagesTest.class.getResourceAsStream("/learningflow/" + name), StandardCharsets.UTF_8));
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (BufferedReader reader = open(name)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(read(FRENCH).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(ENGLISH).stringPropertyNames());
    }

    @Test
    void eachTextHasTheSameNamedPlacesInBothLanguages() throws IOException {
        Properties english = read(ENGLISH);
        Properties french = read(FRENCH);
        for (String key : english.stringPropertyNames()) {
            assertThat(places(french.getProperty(key))).describedAs(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void noTextIsEmptyAndNoKeyIsGivenTwice() throws IOException {
        for (String name : List.of(ENGLISH, FRENCH)) {
            read(name)
                    .forEach((key, text) -> assertThat(text.toString())
                            .describedAs("%s in %s", key, name)
                            .isNotBlank());
            List<String> keys = new ArrayList<>();
            try (BufferedReader reader = open(name)) {
                reader.lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .forEach(keys::add);
            }
            assertThat(keys).describedAs(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void frenchIsSpokenWhereverItIsSpoken() {
        assertThat(Texts.of(Locale.forLanguageTag("fr-CH")).text("step.lossDelta.title"))
                .isEqualTo("Le flux d’apprentissage part de la perte");
    }

    @Test
    void whatPicocliFillsInIsThereInEachLanguage() throws IOException {
        Properties french = read(FRENCH);
        read(ENGLISH)
                .forEach((key, text) -> assertThat(filledIn(french.get(key)))
                        .describedAs("%s", key)
                        .isEqualTo(filledIn(text)));
    }

    private static List<String> filledIn(Object text) {
        return Pattern.compile("\\$\\{[^}]*}|%n")
                .matcher(String.valueOf(text))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
