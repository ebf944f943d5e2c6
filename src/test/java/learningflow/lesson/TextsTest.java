package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.of(Locale.ENGLISH);

    @Test
    void fillsNamedPlacesWhateverTheyContain() {
        assertThat(texts.text("bad.expected", "found", "{expected} $1 \\", "expected", "δ²"))
                .isEqualTo("{expected} $1 \\, expected δ²");
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(Texts.of(Locale.forLanguageTag("tlh")).text("bad.missing")).isEqualTo("missing");
    }

    @Test
    void aForgottenPlaceOrAnUnknownKeyIsAProgrammersError() {
        assertThatThrownBy(() -> texts.text("bad.expected", "found", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{expected}");
        assertThatThrownBy(() -> texts.text("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void textsSayWhichLanguageTheyAreInAndSpeakTheWordsOfTheirBundle() {
        Texts french = Texts.of(Locale.FRENCH);
        assertThat(french.locale()).isEqualTo(Locale.FRENCH);
        assertThat(Texts.of(french.bundle()).text("sign.loss")).isEqualTo(french.text("sign.loss"));
    }
}
