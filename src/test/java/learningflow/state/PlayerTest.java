package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;

import learningflow.io.ScenarioReader;
import learningflow.lesson.Step;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private final Store store = new Store(ScenarioReader.example());
    private final Player player = new Player(store);

    @Test
    void aStepLetsItsFlowFlyFromItsStartToItsEnd() {
        store.dispatch(new Transport.StepForward());
        assertThat(player.flight()).isEqualTo(new Flight(new Step(Step.Kind.PICK, 0), 0, false));
        player.tick(0.4);
        assertThat(player.flight().progress()).isEqualTo(0.5);
        player.tick(10);
        assertThat(player.flight().isMoving()).isFalse();
    }

    @Test
    void aStepTakenBackFliesBack() {
        store.dispatch(new Transport.StepForward());
        player.tick(10);
        store.dispatch(new Transport.StepBack());
        assertThat(player.flight()).isEqualTo(new Flight(new Step(Step.Kind.PICK, 0), 1, true));
        player.tick(0.4);
        assertThat(player.flight().progress()).isEqualTo(0.5);
        player.tick(0.4);
        assertThat(player.flight().isMoving()).isFalse();
    }

    @Test
    void playingGoesFromStepToStepAndPausingStops() {
        store.dispatch(new Transport.SetPlaying(true));
        for (int i = 0; i < 400; i++) {
            player.tick(0.1);
        }
        assertThat(store.state().run().at()).isGreaterThan(0);
        store.dispatch(new Transport.SetPlaying(false));
        int at = store.state().run().at();
        int step = store.state().run().step();
        for (int i = 0; i < 400; i++) {
            player.tick(0.1);
        }
        assertThat(store.state().run().at()).isEqualTo(at);
        assertThat(store.state().run().step()).isEqualTo(step);
    }

    @Test
    void pausingHoldsAFlowWhereItIsAndPlayingLetsItGoOn() {
        store.dispatch(new Transport.SetPlaying(true));
        while (!player.flight().isMoving() || player.flight().progress() < 0.3) {
            player.tick(0.1);
        }
        store.dispatch(new Transport.SetPlaying(false));
        double held = player.flight().progress();
        player.tick(1);
        assertThat(player.flight().progress()).isEqualTo(held);
        store.dispatch(new Transport.SetPlaying(true));
        player.tick(0.1);
        assertThat(player.flight().progress()).isGreaterThan(held);
    }

    @Test
    void speedMakesFlowsFaster() {
        store.dispatch(new Looks.SetLook(store.state().look().withSpeed(2)));
        store.dispatch(new Transport.StepForward());
        player.tick(0.2);
        assertThat(player.flight().progress()).isEqualTo(0.5);
    }

    @Test
    void withReducedMotionEverythingHasArrived() {
        store.dispatch(new Looks.SetLook(store.state().look().withReduceMotion(true)));
        store.dispatch(new Transport.StepForward());
        assertThat(player.flight().isMoving()).isFalse();
    }

    @Test
    void playingStopsAtTheEndOfTheInferringPhase() {
        store.dispatch(new Transport.SetPhase(Phase.INFERRING));
        store.dispatch(new Transport.SetPlaying(true));
        for (int i = 0; i < 200; i++) {
            player.tick(0.1);
        }
        assertThat(store.state().step()).isEqualTo(4);
        assertThat(store.state().playing()).isFalse();
    }
}
