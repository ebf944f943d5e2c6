package learningflow.state;

import learningflow.lesson.Pace;

/**
 * Turns time into steps: lets what a step shows fly through the graph, and while playing goes on to the next step when it has
 * arrived and was looked at for a moment. Knows no clock; whoever has one calls {@link #tick}.
 */
public final class Player implements AutoCloseable {
    private final Store store;
    private final Subscription subscription;
    private State seen;
    private Flight flight;
    /** Since the flight arrived. */
    private double looked;
    /** Whether somebody paused while the flow was on its way. */
    private boolean held;

    public Player(Store store) {
        this.store = store;
        seen = store.state();
        flight = Flight.arrived(seen.shown());
        subscription = store.subscribe(this::follow);
    }

    /** What flies at this moment. */
    public Flight flight() {
        return flight;
    }

    /** Whether time changes anything at present: something flies, or the next step will come by itself. */
    public boolean isRunning() {
        return !held && (flight.isMoving() || store.state().playing());
    }

    /** Some time has passed. */
    public void tick(double seconds) {
        State state = store.state();
        double time = seconds * state.look().speed();
        if (held) {
            return;
        }
        if (flight.isMoving()) {
            flight = flight.after(time, Pace.of(flight.step()));
        } else if (state.playing()) {
            looked += time;
            if (looked >= Pace.LOOK) {
                store.dispatch(new Transport.StepForward());
                stopAtTheEnd(state);
            }
        }
    }

    private void stopAtTheEnd(State before) {
        if (store.state().equals(before)) {
            store.dispatch(new Transport.SetPlaying(false));
        }
    }

    private void follow(State state) {
        held = flight.isMoving() && !state.playing() && (held || seen.playing());
        int steps = distance(seen, state);
        boolean still = state.look().reduceMotion() || state.training();
        if (steps == 1 && !still) {
            start(new Flight(state.shown(), 0, false));
        } else if (steps == -1 && !still) {
            start(new Flight(seen.shown(), flight.back() ? 1 : flight.progress(), true));
        } else if (steps != 0 || state.phase() != seen.phase() || still) {
            start(Flight.arrived(state.shown()));
        }
        seen = state;
    }

    private void start(Flight next) {
        flight = next;
        looked = 0;
        held = false;
    }

    /** 1 if the state is one step behind the other, −1 if one step before, 0 if at the same step, else something else. */
    private static int distance(State from, State to) {
        boolean samePlace = from.phase() == to.phase()
                && (to.isInferring() || from.run().at() == to.run().at());
        if (samePlace) {
            return to.step() - from.step();
        }
        return to.step() == 1 && to.run().at() == from.run().at() + 1 ? 1 : Integer.MAX_VALUE;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
