package learningflow.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small sample of what {@code mvn -Preliability verify} does at length; see docs/reliability.md. */
class BadFilesTest {
    private static final int SAMPLE = 250;
    private static final int KINDS = 6;

    @TempDir
    Path folder;

    static Stream<Integer> kinds() {
        return IntStream.range(0, KINDS).boxed();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isReadOrRefusedWithOneLine(int kind) throws Exception {
        Subject subject = Subjects.all(folder).get(kind);
        Fuzzer.Tally tally = new Fuzzer(subject, 1).run(SAMPLE);
        assertThat(tally.faults)
                .as(subject.name())
                .extracting(Fuzzer.Fault::what)
                .isEmpty();
        assertThat(tally.refused).isPositive();
        assertThat(tally.read).isPositive();
    }

    @Test
    void everyKindIsTried() {
        assertThat(Subjects.all(folder)).hasSize(KINDS);
    }
}
