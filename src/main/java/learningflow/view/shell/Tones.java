package learningflow.view.shell;

import java.util.function.Consumer;
import learningflow.lesson.Scenario;
import learningflow.state.State;
import learningflow.state.Store;
import learningflow.state.Subscription;
import learningflow.view.kit.Tone;

/** Lets a loss that rises or falls be heard, if somebody wants that: the mean over all rows with the weights on the screen. */
final class Tones implements AutoCloseable {
    private final Consumer<Boolean> sound;
    private final Subscription subscription;
    private Scenario origin;
    private double loss;

    Tones(Store store) {
        this(store, Tone::play);
    }

    /** @param sound told whether the loss rose */
    Tones(Store store, Consumer<Boolean> sound) {
        this.sound = sound;
        subscription = store.subscribe(this::follow);
    }

    /** An exercise may ask for what the loss tells. */
    private void follow(State state) {
        double now = state.run().now().meanLoss();
        boolean same = state.run().origin() == origin && state.look().tones();
        if (same && !state.desk().homework().open() && now != loss && !Double.isNaN(now - loss)) {
            sound.accept(now > loss);
        }
        loss = now;
        origin = state.run().origin();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
