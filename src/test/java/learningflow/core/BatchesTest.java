package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static List<Integer> epoch(Batches batches, long epoch) {
        long first = epoch * batches.perEpoch();
        return IntStream.range(0, batches.perEpoch())
                .boxed()
                .flatMap(i -> Arrays.stream(batches.get(first + i).rows()).boxed())
                .toList();
    }

    private static List<Integer> allRows(int rows) {
        return IntStream.range(0, rows).boxed().toList();
    }

    @Property(tries = 2000)
    void anEpochIsEveryRowOnce(
            @ForAll @IntRange(min = 1, max = 50) int rows,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll boolean shuffle,
            @ForAll long seed,
            @ForAll @IntRange(max = 1000) int epoch) {
        Batches batches = new Batches(rows, new Batching(size, shuffle, seed));
        assertThat(epoch(batches, epoch)).containsExactlyInAnyOrderElementsOf(allRows(rows));
    }

    @Test
    void withoutShufflingTheOrderIsThatOfTheFile() {
        Batches batches = new Batches(5, new Batching(2, false, 1));
        assertThat(batches.get(0)).isEqualTo(new Batch(0, 1, 0, 1));
        assertThat(batches.get(1)).isEqualTo(new Batch(1, 1, 2, 3));
        assertThat(batches.get(2)).isEqualTo(new Batch(2, 1, 4));
        assertThat(batches.get(3)).isEqualTo(new Batch(3, 2, 0, 1));
    }

    @Test
    void allRowsMakeOneUpdateAnEpoch() {
        Batches batches = new Batches(4, new Batching(Batching.ALL, false, 1));
        assertThat(batches.perEpoch()).isOne();
        assertThat(batches.get(7)).isEqualTo(new Batch(7, 8, 0, 1, 2, 3));
    }

    @Property(tries = 50)
    void theSameSeedGivesTheSameOrderWhateverWasAskedBefore(@ForAll long seed, @ForAll @IntRange(max = 100) int epoch) {
        Batching batching = new Batching(3, true, seed);
        Batches asked = new Batches(20, batching);
        epoch(asked, epoch + 1);
        epoch(asked, 0);
        assertThat(epoch(asked, epoch)).isEqualTo(epoch(new Batches(20, batching), epoch));
    }

    @Test
    void eachEpochHasAnOrderOfItsOwn() {
        Batches batches = new Batches(30, new Batching(1, true, 1));
        assertThat(IntStream.range(0, 20).mapToObj(e -> epoch(batches, e))).doesNotHaveDuplicates();
        assertThat(epoch(new Batches(30, new Batching(1, true, 2)), 0)).isNotEqualTo(epoch(batches, 0));
    }

    /** 24 000 epochs of 4 rows: each of the 24 orders about 1000 times (standard deviation 31), also after any other one. */
    @Test
    void everyOrderIsAsLikelyAsAnyOther() {
        Batches batches = new Batches(4, new Batching(4, true, 5));
        var counts = IntStream.range(0, 24000)
                .mapToObj(e -> epoch(batches, e))
                .collect(java.util.stream.Collectors.groupingBy(o -> o, java.util.stream.Collectors.counting()));
        assertThat(counts).hasSize(24);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850L, 1150L));
        // The row that comes last in one epoch comes last in the next one in a quarter of the cases: 6000 ± 67.
        long again = IntStream.range(0, 24000)
                .filter(e ->
                        epoch(batches, e).get(3).equals(epoch(batches, e + 1).get(3)))
                .count();
        assertThat(again).isBetween(5700L, 6300L);
    }

    @Test
    void anEmptyBatchAndASizeBelowOneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Batch(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Batching(0, false, 1));
    }

    @Test
    void aBatchKeepsItsRowsToItself() {
        int[] rows = {1, 2};
        Batch batch = new Batch(0, 1, rows);
        rows[0] = 9;
        batch.rows()[1] = 9;
        assertThat(batch.rows()).containsExactly(1, 2);
    }

    /** A batch is its place, its epoch and its rows. */
    @Test
    void batchesDifferByPlaceEpochAndRows() {
        Batch batch = new Batch(4, 2, 7, 8);
        assertThat(batch.index()).isEqualTo(4);
        assertThat(batch.epoch()).isEqualTo(2);
        assertThat(batch)
                .isEqualTo(new Batch(4, 2, 7, 8))
                .hasSameHashCodeAs(new Batch(4, 2, 7, 8))
                .isNotEqualTo(new Batch(5, 2, 7, 8))
                .isNotEqualTo(new Batch(4, 3, 7, 8))
                .isNotEqualTo(new Batch(4, 2, 8, 7));
    }
}
