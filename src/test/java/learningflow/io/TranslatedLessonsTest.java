package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import learningflow.lesson.Chapter;
import learningflow.lesson.Lesson;
import learningflow.lesson.Question;
import learningflow.lesson.Stop;
import learningflow.lesson.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A translated lesson shows the same and names the same numbers; only its words are others. */
class TranslatedLessonsTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(e-\\d+)?");

    @ParameterizedTest
    @FieldSource("learningflow.io.LessonLibrary#NAMES")
    void frenchDiffersInItsWordsAlone(String name) {
        Lesson english = LessonLibrary.read(name);
        Lesson french = LessonLibrary.read(name, Locale.FRENCH);
        assertThat(french.title()).isEqualTo(Texts.of(Locale.FRENCH).text("lesson." + name));
        assertThat(french.chapters()).hasSameSizeAs(english.chapters());
        for (int i = 0; i < english.chapters().size(); i++) {
            same(english.chapters().get(i), french.chapters().get(i));
        }
    }

    private static void same(Chapter english, Chapter french) {
        assertThat(french.start()).isEqualTo(english.start());
        assertThat(french.scenario().weights()).isEqualTo(english.scenario().weights());
        assertThat(french.scenario().setup().network())
                .isEqualTo(english.scenario().setup().network());
        assertThat(french.stops()).as(french.title()).hasSameSizeAs(english.stops());
        for (int i = 0; i < english.stops().size(); i++) {
            same(english.stops().get(i), french.stops().get(i));
        }
    }

    private static void same(Stop english, Stop french) {
        assertThat(french.cue()).as(french.caption()).isEqualTo(english.cue());
        assertThat(french.look()).as(french.caption()).isEqualTo(english.look());
        assertThat(french.touch()).as(french.caption()).isEqualTo(english.touch());
        assertThat(french.exercise()).isEqualTo(english.exercise());
        assertThat(french.notes().isEmpty()).isEqualTo(english.notes().isEmpty());
        assertThat(numbers(said(french))).containsExactlyInAnyOrderElementsOf(numbers(said(english)));
        assertThat(french.caption()).isNotEqualTo(english.caption()).hasSizeLessThanOrEqualTo(220);
    }

    private static String said(Stop stop) {
        return stop.caption()
                + stop.question().map(Question::text).orElse("")
                + stop.question().flatMap(Question::answer).orElse("");
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void whereThereIsNoTranslationItIsEnglish() {
        assertThat(LessonLibrary.read("weights", Locale.GERMAN)).isEqualTo(LessonLibrary.read("weights"));
    }
}
