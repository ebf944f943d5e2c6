package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import learningflow.core.Input;
import learningflow.core.Linear;
import learningflow.core.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseTest {
    private static final Network BIASED = Network.of(new Input(1), new Linear(1, 1, true));

    @Test
    void aNetworkIsAskedInTheOrderInWhichItIsComputed() {
        assertThat(Exercise.askable(BIASED).stream().map(Part::name))
                .containsExactly("o2", "loss", "delta3", "delta2", "dw2", "db2", "w2", "b2");
        assertThat(Exercise.askable(Small.NETWORK).stream().map(Part::name))
                .containsExactly(
                        "o2", "o3", "o4", "loss", "delta5", "delta4", "dw4", "delta3", "delta2", "dw2", "db2", "w2",
                        "b2", "w4");
    }

    @ParameterizedTest
    @CsvSource({"o1, false", "o2.1, true", "delta1, false", "b2.1, true", "b2.2, false", "L2, false", "alpha, false"})
    void whatIsPlainToSeeIsNoExercise(String part, boolean askable) {
        assertThat(Exercise.isAskable(Part.parse(part).orElseThrow(), BIASED)).isEqualTo(askable);
    }

    @Test
    void fromOneToTwelveDigitsCanBeAskedFor() {
        assertThat(new Exercise(Part.LOSS, 1).digits()).isEqualTo(1);
        assertThat(new Exercise(Part.LOSS, 12).digits()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 13})
    void otherDigitsAreRefused(int digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exercise(Part.LOSS, digits))
                .withMessage("digits must be from 1 to 12, were " + digits);
    }

    @ParameterizedTest
    @CsvSource({"o2.1, o²₁", "w2.1.2, ŵ²₁₂", "dw4.1.1, δw⁴₁", "db2.2, δb²₂", "delta2.1, δ²₁", "loss, loss"})
    void aSingleNumberHasItsSignWhicheverOfTheAnswerIsMeant(String part, String sign) {
        Exercise exercise = new Exercise(Part.parse(part).orElseThrow(), 3);
        Texts texts = Texts.of(Locale.ENGLISH);
        assertThat(exercise.sign(Small.NETWORK, texts)).isEqualTo(sign);
        assertThat(exercise.sign(Small.NETWORK, texts, 0)).isEqualTo(sign);
    }
}
