package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.Batches;
import learningflow.core.Checkpoint;
import learningflow.core.Trainer;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.Test;

class PastTest {
    private static final int UPDATES = 200_000;

    private final Scenario scenario = ScenarioReader.example();

    @Test
    void anyOfManyUpdatesComesBackToTheLastBit() {
        Continuation continuation = new Continuation(Run.start(scenario));
        for (int i = 1; i < UPDATES; i++) {
            continuation.update();
        }
        Past past = continuation.past();
        assertThat(past.size()).isEqualTo(UPDATES);

        Trainer trainer = new Trainer(scenario.setup(), scenario.start());
        Batches batches = new Batches(3, scenario.setup().batching());
        List<Integer> looked = List.of(0, 1, 2, 777, 65_537, 123_456, UPDATES - 1);
        List<Checkpoint> expected = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            if (looked.contains(i)) {
                expected.add(trainer.checkpoint());
            }
            trainer.update(batches.get(i));
        }
        assertThat(looked.stream().map(i -> past.moment(i).start())).containsExactlyElementsOf(expected);
    }

    @Test
    void whatIsKeptOfALongPastIsBounded() {
        Segment segment = Segment.start(
                scenario.setup(), new Batches(3, scenario.setup().batching()).get(0), false, scenario.start());
        for (int i = 1; i < UPDATES; i++) {
            segment = segment.grown(Optional.of(scenario.start()));
        }
        assertThat(segment.kept() * (scenario.start().count() + 40)).isLessThanOrEqualTo(Segment.BUDGET);
        assertThat(segment.count()).isEqualTo(UPDATES);
    }

    @Test
    void aCurveThatGrowsOnFromAnEarlierPlaceLeavesTheOtherAlone() {
        Curve common = Curve.EMPTY.with(1, 1, 1).with(2, 2, 2);
        Curve one = common.with(3, 3, 3);
        Curve other = common.with(4, 4, 4);
        assertThat(one.loss(2)).isEqualTo(3);
        assertThat(other.loss(2)).isEqualTo(4);
        assertThat(one.upTo(2).with(5, 5, 5).loss(2)).isEqualTo(5);
        assertThat(one.loss(2)).isEqualTo(3);
    }
}
