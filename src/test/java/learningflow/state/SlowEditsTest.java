package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import learningflow.core.Matrix;
import learningflow.core.WeightId;
import learningflow.io.ScenarioReader;
import org.junit.jupiter.api.Test;

/** The example's table with so many rows that nothing about it is done at once. */
class SlowEditsTest {
    private static final int MANY = 400_000;
    private static final WeightId W1 = WeightId.weight(2, 0, 0);

    private final Store store = new Store(ScenarioReader.example());
    private final Queue<Runnable> works = new ArrayDeque<>();

    private void makeLarge() {
        Matrix x = Matrix.zeros(MANY, 3).with(0, 1, 5);
        store.dispatch(new DataEdits.ReplaceRows(x, Matrix.zeros(MANY, 1)));
        store.setWorkshop((work, done) -> {
            State[] made = new State[1];
            works.add(() -> made[0] = work.get());
            works.add(() -> done.accept(made[0]));
        });
    }

    private int rows() {
        return store.state().run().setup().data().rows();
    }

    private void workAll() {
        while (!works.isEmpty()) {
            works.remove().run();
        }
    }

    @Test
    void anEditOfALargeTableIsWorkedOutElsewhereAndUndoable() {
        makeLarge();
        State before = store.state();
        store.dispatch(new DataEdits.RemoveRows(List.of(1)));
        works.remove().run();
        assertThat(store.state()).isSameAs(before);
        works.remove().run();
        assertThat(rows()).isEqualTo(MANY - 1);
        store.undo();
        assertThat(rows()).isEqualTo(MANY);
    }

    @Test
    void whatWasDoneMeanwhileIsKept() {
        makeLarge();
        store.dispatch(new DataEdits.RemoveRows(List.of(1)));
        store.dispatch(new DataEdits.RemoveRows(List.of(1)));
        works.remove().run();
        store.dispatch(new Edits.SetWeight(W1, 7, Optional.empty(), "a drag"));
        workAll();
        assertThat(rows()).isEqualTo(MANY - 2);
        assertThat(store.state().run().weights().get(W1)).isEqualTo(7);
    }

    @Test
    void anEditOfWhatIsNoLongerOpenIsForgotten() {
        makeLarge();
        store.dispatch(new DataEdits.RemoveRows(List.of(1)));
        store.open(ScenarioReader.example());
        workAll();
        assertThat(rows()).isEqualTo(3);
        assertThat(store.canUndo()).isFalse();
    }

    @Test
    void anEditOfASmallTableIsThereAtOnce() {
        store.setWorkshop((work, done) -> {
            throw new AssertionError("nothing to wait for");
        });
        store.dispatch(new DataEdits.RemoveRows(List.of(1)));
        assertThat(rows()).isEqualTo(2);
    }
}
