package learningflow.view.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void whatAllNamesEndWithIsLeftOut() {
        Words words = Words.of(List.of("bad shape", "good shape"));
        assertThat(words.brief("good shape")).isEqualTo("good");
    }

    @Test
    void namesWithoutACommonEndStayAsTheyAre() {
        assertThat(Words.of(List.of("cat", "dog")).brief("dog")).isEqualTo("dog");
        assertThat(Words.of(List.of("warm day", "day")).brief("warm day")).isEqualTo("warm day");
        assertThat(Words.of(List.of("same thing", "same thing")).brief("same thing"))
                .isEqualTo("same");
    }

    @Test
    void whatIsLeftMustSaySomething() {
        assertThat(Words.of(List.of("pas en forme", "en forme")).brief("en forme"))
                .isEqualTo("en forme");
    }

    @Test
    void partsOfWordsAreNoCommonEnd() {
        assertThat(Words.of(List.of("inside", "outside")).brief("inside")).isEqualTo("inside");
    }
}
