package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gallery in French. */
class PhrasesTest {
    private static final Set<String> SAID = Set.of("title", "description", "inputs", "outputs", "below", "above");
    /** Signs and single letters are the same everywhere. */
    private static final Pattern A_NAME = Pattern.compile("[a-z][0-9]?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.][0-9]+)?(?:e-?[0-9]+)?");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String name : Gallery.NAMES) {
            String file = "/learningflow/scenarios/" + name + ".learningflow";
            try (InputStream bytes = PhrasesTest.class.getResourceAsStream(file);
                    JsonParser json = new JsonFactory().createParser(bytes)) {
                String key = "";
                while (json.nextToken() != null) {
                    if (json.currentToken() == JsonToken.FIELD_NAME) {
                        key = json.currentName();
                    } else if (json.currentToken() == JsonToken.VALUE_STRING && SAID.contains(key)) {
                        said.add(json.getText());
                    }
                }
            }
        }
        said.removeIf(text -> A_NAME.matcher(text).matches());
        return said;
    }

    @Test
    void everyTextHasItsPhraseAndNoneIsLeftOver() throws IOException {
        assertThat(Phrases.of("fr").keySet()).containsExactlyInAnyOrderElementsOf(said());
    }

    @Test
    void aPhraseHasTheNumbersOfItsText() {
        Phrases.of("fr")
                .forEach((english, french) ->
                        assertThat(numbers(french)).describedAs(english).isEqualTo(numbers(english)));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void aLanguageWithoutPhrasesSpeaksEnglish() {
        assertThat(Phrases.of("fi")).isEqualTo(Map.of());
    }

    @Test
    void aScenarioHasTheSameNumbersInBothLanguages() {
        Locale.setDefault(Locale.ENGLISH);
        Scenario english = Gallery.read(Gallery.EXAMPLE);
        Locale.setDefault(Locale.FRENCH);
        Scenario french = Gallery.read(Gallery.EXAMPLE);
        assertThat(english.title()).isEqualTo("Good shape?");
        assertThat(french.title()).isEqualTo("En forme\u00a0?");
        assertThat(french.setup().data().inputs()).containsExactly("brocoli", "fraises Tagada", "heures de sport");
        assertThat(french.setup().data().x()).isEqualTo(english.setup().data().x());
        assertThat(french.start()).isEqualTo(english.start());
        assertThat(french.spellings()).isEqualTo(english.spellings());
    }
}
