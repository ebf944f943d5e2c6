package learningflow.view.step;

import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import learningflow.state.Flight;
import learningflow.state.Player;
import learningflow.state.State;

/** Reveals the lines of a formula one by one while the step's flow is on its way: the rule, the derivative, the numbers. */
final class Reveal extends AnimationTimer {
    static final int LINES = 3;

    private final Player player;
    private final IntConsumer show;
    private int most = LINES;

    /** @param show takes how many lines may be seen */
    Reveal(Player player, IntConsumer show) {
        this.player = player;
        this.show = show;
    }

    void follow(State state, boolean closely) {
        most = closely ? LINES : state.lines();
        show.accept(closely ? LINES : lines(player.flight(), most));
        if (!closely && isFlying()) {
            start();
        } else {
            stop();
        }
    }

    private boolean isFlying() {
        return player.flight().isMoving() && !player.flight().back();
    }

    @Override
    public void handle(long now) {
        show.accept(lines(player.flight(), most));
        if (!isFlying()) {
            stop();
        }
    }

    /** All of {@code most} when the flight has arrived, and each third of its way one. */
    static int lines(Flight flight, int most) {
        if (flight.back() || !flight.isMoving()) {
            return most;
        }
        return Math.min(most, 1 + (int) (flight.progress() * LINES));
    }
}
