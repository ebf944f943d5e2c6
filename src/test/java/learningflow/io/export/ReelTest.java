package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.diagram.Examples;
import learningflow.diagram.Picture;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.Test;

/** Updates and their stills. The example has 12 steps; its rows lose 0, 0 and 0.5. */
class ReelTest {
    private static final Scenario EXAMPLE = Examples.article();

    private static List<Trace> traces(Updates updates) {
        return updates.stream().map(Made::trace).toList();
    }

    @Test
    void updatesAreThoseOfARun() {
        Updates updates = Updates.of(EXAMPLE, 2, 3);
        Trainer trainer = new Trainer(EXAMPLE.setup(), EXAMPLE.start());
        List<Trace> expected = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            expected.add(trainer.trace(EXAMPLE.setup().batches().get(i), i + 1));
        }
        assertThat(updates.count()).isEqualTo(3);
        assertThat(traces(updates)).isEqualTo(expected.subList(1, 4));
        assertThat(traces(updates)).isEqualTo(expected.subList(1, 4)); // once more
        Made made = updates.stream().findFirst().orElseThrow();
        assertThat(made.title()).isEqualTo(EXAMPLE.title());
        assertThat(made.decision()).isEqualTo(EXAMPLE.decision());
        assertThat(made.setup()).isEqualTo(EXAMPLE.setup());
    }

    @Test
    void theLossesBeforeAreKnown() {
        Losses before = Updates.of(EXAMPLE, 4, 1).before();
        assertThat(before.size()).isEqualTo(3);
        assertThat(List.of(before.loss(0), before.loss(1), before.loss(2))).containsExactly(0.0, 0.0, 0.5);
        assertThat(before.mean(2)).isCloseTo(0.5 / 3, within(1e-15));
        before.add(1, 1);
        assertThat(Updates.of(EXAMPLE, 1, 1).before().size()).isZero();
    }

    @Test
    void updatesThatSomebodyKnows() {
        Losses before = new Losses();
        before.add(1, 2);
        Made made = Shots.made(EXAMPLE, 1);
        List<Integer> asked = new ArrayList<>();
        Updates updates = Updates.of(
                2,
                i -> {
                    asked.add(i);
                    return made;
                },
                before);
        assertThat(updates.count()).isEqualTo(2);
        assertThat(updates.stream()).containsExactly(made, made);
        assertThat(asked).containsExactly(0, 1);
        updates.before().add(3, 4);
        assertThat(updates.before().size()).isEqualTo(1);
        assertThat(updates.before().loss(0)).isEqualTo(1);
    }

    /** 13 stills of the first update, 12 of the second; the lengths of both are equal. */
    @Test
    void aReelHasEveryStepOfEveryUpdate() {
        Updates updates = Updates.of(EXAMPLE, 3, 2);
        List<String> names = new ArrayList<>();
        List<Double> from = new ArrayList<>();
        Reel.of(updates, Picture.View.LAYERS).takes().forEach(take -> {
            Still still = take.still();
            int update = still.update().update();
            names.add(take.name());
            from.add(take.from());
            assertThat(take.part()).isCloseTo(1 / 26.0, within(1e-12));
            assertThat(still.losses().size()).isEqualTo(update);
            assertThat(still.losses().loss(2)).isEqualTo(0.5);
            assertThat(still.losses().mean(2)).isCloseTo(0.5 / 3, within(1e-15));
            assertThat(still.title()).isEqualTo("example");
            assertThat(still.picture().view()).isEqualTo(Picture.View.LAYERS);
            assertThat(take.name())
                    .endsWith("step%02d".formatted(still.picture().step()));
        });
        assertThat(names)
                .hasSize(25)
                .startsWith("-update0003-step00", "-update0003-step01")
                .endsWith("-update0004-step12")
                .contains("-update0004-step01")
                .doesNotContain("-update0004-step00");
        assertThat(from.get(0)).isZero();
        assertThat(from.get(12)).isCloseTo(12 / 26.0, within(1e-12));
        assertThat(from.get(13)).isCloseTo(14 / 26.0, within(1e-12));
        assertThat(from.get(24)).isCloseTo(25 / 26.0, within(1e-12));
    }

    @Test
    void whoeverGoesThroughAReelKnowsTheLastStill() throws IOException {
        List<Double> heard = new ArrayList<>();
        List<Still> stills = List.of(Shots.still(EXAMPLE, 1, 0), Shots.still(EXAMPLE, 1, 1));
        Job job = Shots.job(stills, Shots.wishes(Extent.GRAPH, 1, 1), Path.of("."), heard);
        List<String> seen = new ArrayList<>();
        Reel.each(job, (take, last) -> seen.add(take.name() + " " + last));
        assertThat(seen).containsExactly("-0 false", "-1 true");
        assertThat(heard).containsExactly(0.0, 0.5, 1.0);
    }

    @Test
    void aPictureShowsTheWeightsOfItsStep() {
        Made made = Shots.made(EXAMPLE, 3);
        Picture before = made.picture(Picture.View.NEURONS, 10);
        Picture after = made.picture(Picture.View.NEURONS, 11);
        assertThat(before.weights()).isEqualTo(made.trace().before().weights());
        assertThat(before.live()).contains(made.trace());
        assertThat(after.weights()).isEqualTo(made.trace().after().weights());
        assertThat(after.weights()).isNotEqualTo(before.weights());
        assertThat(after.live().orElseThrow().outputs()).isEqualTo(made.trace().outputsAfter());
        assertThat(after.step()).isEqualTo(11);
        assertThat(after.flow().step()).isEqualTo(after.timeline().get(11));
        assertThat(after.flow().isMoving()).isFalse();
        assertThat(made.everyRow().losses().get(2)).isEqualTo(0.5);
    }

    /** The person picked them, or changed the size of the batches since. */
    @Test
    void anUpdateOfMoreRowsThanABatchHasIsGoneThroughAgain() {
        Setup setup = EXAMPLE.setup();
        Trainer large = new Trainer(setup.withBatching(new Batching(2, false, 1)), EXAMPLE.start());
        Trace trace = large.trace(new Batch(0, 1, 1, 2), 1);
        Trace again = Made.again(setup, trace);
        assertThat(again.batch()).isEqualTo(trace.batch());
        assertThat(again.update()).isEqualTo(1);
        assertThat(again.outputs()).isEqualTo(trace.outputsAfter());
    }
}
