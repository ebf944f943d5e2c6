package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.WeightId;
import learningflow.io.Gallery;
import learningflow.state.Edits;
import learningflow.state.Looks;
import learningflow.state.Store;
import learningflow.state.Transport;
import org.junit.jupiter.api.Test;

/** y = 2x with the weight 0.5: the nearer to 2, the lower the loss. */
class TonesTest {
    private final Store store = new Store(Gallery.read("double"));
    private final List<Boolean> heard = new ArrayList<>();
    private final Tones tones = new Tones(store, heard::add);

    private void wanted() {
        store.dispatch(new Looks.SetLook(store.state().look().withTones(true)));
    }

    private void weight(double value) {
        store.dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 0), value, Optional.empty(), this));
    }

    @Test
    void nothingIsHeardUnlessSomebodyWantsIt() {
        weight(1);
        assertThat(heard).isEmpty();
    }

    @Test
    void aLossThatFallsAndOneThatRisesSoundDifferent() {
        wanted();
        weight(1.5);
        weight(1.2);
        assertThat(heard).containsExactly(false, true);
    }

    @Test
    void stepsSoundOnlyWhereTheWeightsMove() {
        wanted();
        for (int step = 1; step <= store.state().timeline().last(); step++) {
            store.dispatch(new Transport.StepForward());
        }
        assertThat(heard).containsExactly(false);
    }

    @Test
    void anotherScenarioIsNoRise() {
        wanted();
        store.open(Gallery.read("exploding"));
        assertThat(heard).isEmpty();
        tones.close();
    }
}
