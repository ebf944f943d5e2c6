package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedTest {
    static IntStream sizes() {
        return IntStream.rangeClosed(0, 20);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void asManyNumbersAsAskedForAreCopiedAndNoOthersAreTouched(int size) {
        double[] from = numbers(30, 1);
        double[] to = numbers(30, 2);
        double[] expected = to.clone();
        System.arraycopy(from, 3, expected, 5, size);
        Copied.copy(from, 3, to, 5, size);
        assertThat(to).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 17})
    void buffersStandOneBehindTheOtherAndCountOnlyWhatTheyHoldNow(int columns) {
        DMatrixRMaj first = new DMatrixRMaj(3, columns, true, numbers(3 * columns, 3));
        DMatrixRMaj second = new DMatrixRMaj(1, columns + 1, true, numbers(columns + 1, 4));
        first.reshape(2, columns);
        DMatrixRMaj[] buffers = {first, second};
        assertThat(Copied.count(buffers)).isEqualTo(3 * columns + 1);
        double[] to = numbers(1 + 3 * columns + 1 + 1, 5);
        double[] expected = to.clone();
        System.arraycopy(first.data, 0, expected, 1, 2 * columns);
        System.arraycopy(second.data, 0, expected, 1 + 2 * columns, columns + 1);
        Copied.copy(buffers, to, 1);
        assertThat(to).containsExactly(expected);
    }

    private static double[] numbers(int count, long seed) {
        return new Random(seed).doubles(count, -1, 1).toArray();
    }
}
