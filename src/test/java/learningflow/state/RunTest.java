package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import learningflow.core.Matrix;
import learningflow.core.Momentum;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Spellings;
import learningflow.lesson.Step;
import org.junit.jupiter.api.Test;

/** The articles' example: rows (100, 2000, 100 | 0), (200, 0, 0 | 1), (0, 2000, 3000 | 1); only row 3 teaches anything. */
class RunTest {
    private static final WeightId W1 = WeightId.weight(2, 0, 0);
    private static final WeightId W3 = WeightId.weight(2, 0, 2);

    private final Store store = new Store(ScenarioReader.example());

    private void steps(int count) {
        IntStream.range(0, count).forEach(i -> store.dispatch(new Transport.StepForward()));
    }

    private void back(int count) {
        IntStream.range(0, count).forEach(i -> store.dispatch(new Transport.StepBack()));
    }

    private Run run() {
        return store.state().run();
    }

    private void set(WeightId id, double value, Object gesture) {
        store.dispatch(new Edits.SetWeight(id, value, Optional.empty(), gesture));
    }

    @Test
    void anUpdateOfTheExampleHasTwelveSteps() {
        steps(9);
        assertThat(run().timeline().last()).isEqualTo(12);
        assertThat(run().shown()).isEqualTo(new Step(Step.Kind.WEIGHT_DELTA, 2));
    }

    @Test
    void theWeightsOnTheScreenChangeAtTheUpdateStepAndNotBefore() {
        store.dispatch(new Transport.GoToUpdate(0, 1));
        steps(24); // twelve steps an update: the first step of update 3
        Weights before = run().weights();
        steps(9); // step 10
        assertThat(run().weights()).isEqualTo(before);
        steps(1);
        // ŵ₃ = 1/5800 + 1e-7 · 3000 = 137/290000
        assertThat(run().weights().get(W3)).isCloseTo(137.0 / 290000, within(1e-16));
    }

    @Test
    void goingBackOverUpdatesRestoresTheWeightsToTheLastBit() {
        Weights start = run().weights();
        steps(40);
        Weights later = run().weights();
        back(40);
        assertThat(run().weights()).isEqualTo(start);
        assertThat(run().step()).isZero();
        assertThat(run().at()).isZero();
        steps(40);
        assertThat(run().weights()).isEqualTo(later);
    }

    @Test
    void goingBackRestoresWhatTheOptimizerRemembers() {
        store.open(ScenarioReader.example()
                .withSetup(ScenarioReader.example().setup().withOptimizer(new Momentum(0.9))));
        steps(5 * 12);
        Weights fifth = run().trace().after().weights();
        back(3 * 12);
        steps(3 * 12);
        assertThat(run().trace().after().weights()).isEqualTo(fifth);
        assertThat(run().trace().before().updates()).isEqualTo(4);
    }

    @Test
    void aWeightMovedAfterGoingBackStartsANewFutureAndUndoRestoresTheOldOne() {
        steps(60);
        Run old = run();
        back(30);
        Run here = run();
        set(W1, 0.004, null);
        assertThat(run().past().size()).isEqualTo(here.at() + 1 + (here.isUpdated() ? 1 : 0));
        store.undo();
        assertThat(run()).isSameAs(here);
        assertThat(run().past().size()).isEqualTo(old.past().size());
        store.redo();
        assertThat(run().weights().get(W1)).isEqualTo(0.004);
    }

    @Test
    void aWeightMovedBehindTheUpdateStepBelongsToTheNextUpdate() {
        steps(12);
        set(W1, 0.006, null);
        assertThat(run().at()).isZero();
        assertThat(run().trace().before().weights().get(W1)).isEqualTo(0.005);
        // row 1 again with the moved weight: 0.006·100 − 2000·3/11600 + 100/5800 = 0.1, loss ½·0.1² = 0.005
        assertThat(run().live().loss()).isCloseTo(0.005, within(1e-15));
        steps(1);
        assertThat(run().at()).isEqualTo(1);
        assertThat(run().trace().before().weights().get(W1)).isEqualTo(0.006);
    }

    @Test
    void framesOfOneDragAreOneUndoStep() {
        Object gesture = new Object();
        store.dispatch(new Edits.Grab());
        set(W1, 0.0051, gesture);
        set(W1, 0.0052, gesture);
        set(W1, 0.0053, gesture);
        store.dispatch(new Edits.LetGo());
        store.undo();
        assertThat(run().weights().get(W1)).isEqualTo(0.005);
        assertThat(store.canUndo()).isFalse();
    }

    @Test
    void aDragPromisesWhatTheSlopeAtThePressPromises() {
        steps(24 + 9); // update 3: loss 0.5, δw = (0, −2000, −3000)
        store.dispatch(new Edits.Grab());
        set(W3, 1 / 5800.0 + 1e-4, new Object());
        Drag drag = store.state().drag().orElseThrow();
        // 0.5 − 3000 · 1e-4 = 0.2; what happens: o = 3000 · 1e-4 = 0.3, ½ · 0.7² = 0.245
        assertThat(drag.predictedLoss(run())).isCloseTo(0.2, within(1e-12));
        assertThat(run().live().loss()).isCloseTo(0.245, within(1e-12));
    }

    @Test
    void everyRowFollowsADrag() {
        store.dispatch(new Edits.Grab());
        set(W1, 0.006, new Object());
        // row 2: 200 · 0.006 = 1.2, loss ½ · 0.2² = 0.02; it was 0
        assertThat(run().now().losses().get(1, 0)).isCloseTo(0.02, within(1e-12));
        assertThat(store.state().comparedWith().orElseThrow().losses().get(1, 0))
                .isZero();
    }

    @Test
    void aPickedRowComesOutOfOrderAndTheOrderGoesOnBehindIt() {
        store.dispatch(new Edits.PickRow(2));
        assertThat(run().rowNumbers()).containsExactly(3);
        steps(12);
        assertThat(run().rowNumbers()).containsExactly(1);
        steps(12);
        assertThat(run().rowNumbers()).containsExactly(2);
    }

    @Test
    void aRowPickedBehindTheUpdateStepMakesANewUpdate() {
        steps(12);
        store.dispatch(new Edits.PickRow(2));
        assertThat(run().at()).isEqualTo(1);
        assertThat(run().rowNumbers()).containsExactly(3);
        steps(12);
        assertThat(run().rowNumbers()).containsExactly(2);
    }

    @Test
    void nextEpochEndsBeforeItsFirstRow() {
        store.dispatch(new Transport.NextEpoch());
        assertThat(run().at()).isEqualTo(3);
        assertThat(run().moment().batch().epoch()).isEqualTo(2);
        assertThat(run().rowNumbers()).containsExactly(1);
        // ½ · 0.43² = 0.09245, ½ · 0², ½ · 0.3² = 0.045
        assertThat(run().now().losses().get(0, 0)).isCloseTo(0.09245, within(1e-14));
        assertThat(run().now().losses().get(2, 0)).isCloseTo(0.045, within(1e-14));
    }

    @Test
    void atALearningRateOfOneTheEpochEndsOnPluto() {
        store.dispatch(new Edits.SetLearningRate(1, Optional.of("1"), null));
        store.dispatch(new Transport.NextEpoch());
        // δw = (0, −2000, −3000), so ŵ = w + (0, 2000, 3000): row 1 gives 2000·2000 + 100·3000, row 3 2000² + 3000²
        assertThat(run().now().outputs().get(0, 0)).isCloseTo(4_300_000, within(1e-6));
        assertThat(run().now().outputs().get(1, 0)).isCloseTo(1, within(1e-12));
        assertThat(run().now().outputs().get(2, 0)).isCloseTo(13_000_000, within(1e-6));
    }

    @Test
    void resetBeginsAgainWithTheScenariosWeightsAndCanBeUndone() {
        steps(60);
        Run before = run();
        store.dispatch(new Edits.Reset());
        assertThat(run().at()).isZero();
        assertThat(run().step()).isZero();
        assertThat(run().weights()).isEqualTo(run().origin().weights());
        store.undo();
        assertThat(run()).isSameAs(before);
    }

    @Test
    void anEqualValueIsNoChange() {
        State before = store.state();
        set(W1, before.run().weights().get(W1), null);
        assertThat(store.state()).isSameAs(before);
        assertThat(store.canUndo()).isFalse();
    }

    @Test
    void aFrozenWeightStaysInTheUpdate() {
        store.dispatch(new Edits.ToggleFrozen(W3));
        store.dispatch(new Transport.NextEpoch());
        assertThat(run().weights().get(W3)).isEqualTo(1 / 5800.0);
        assertThat(run().weights().get(WeightId.weight(2, 0, 1))).isNotEqualTo(-3000 / 11600000.0);
    }

    @Test
    void inferringShowsTheForwardPassOnlyAndFollowsNoUpdate() {
        store.dispatch(new Transport.SetPhase(Phase.INFERRING));
        steps(30);
        assertThat(store.state().timeline().last()).isEqualTo(4);
        assertThat(store.state().step()).isEqualTo(4);
        assertThat(run().at()).isZero();
        store.dispatch(new Transport.TryInputs(Matrix.row(400, 0, 0), Spellings.NONE));
        assertThat(store.state().trial().o(3).get(0, 0)).isEqualTo(2);
    }

    @Test
    void onlyEditsAndTrainingAreWorthSaving() {
        steps(40);
        assertThat(store.isModified()).isFalse();
        set(W1, 0.1, null);
        assertThat(store.isModified()).isTrue();
        store.saved(run().scenario());
        assertThat(store.isModified()).isFalse();
    }
}
