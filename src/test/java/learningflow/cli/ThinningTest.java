package learningflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThinningTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "999, 1",
        "1000, 2",
        "1998, 2",
        "2000, 5",
        "5000, 10",
        "9980, 10",
        "10000, 20",
        "100000, 200",
        "2147483647, 5000000"
    })
    void theStepIsTheSmallestRoundOneThatFits(int epochs, int step) {
        assertThat(Thinning.of(epochs)).isEqualTo(new Thinning(epochs, step));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {1, 2, 998, 999, 1000, 1001, 1997, 1998, 1999, 2000, 2001, 4990, 4995, 5000, 5001, 9999, 123457})
    void atMostAThousandLinesWithTheHeaderAndTheLastIsThere(int epochs) {
        Thinning thinning = Thinning.of(epochs);
        int[] shown = IntStream.rangeClosed(1, epochs).filter(thinning::shows).toArray();
        assertThat(1 + shown.length).isLessThanOrEqualTo(1000);
        assertThat(shown).contains(epochs);
    }

    @Test
    void allButTheLastAreAStepApart() {
        int[] shown =
                IntStream.rangeClosed(1, 1001).filter(Thinning.of(1001)::shows).toArray();
        assertThat(shown).startsWith(2, 4, 6).endsWith(998, 1000, 1001);
    }
}
