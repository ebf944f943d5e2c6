package learningflow.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import learningflow.lesson.Scenario;

/**
 * Holds the state and is the one door in: an action goes in, the next state comes out, and whoever listens draws it. Belongs
 * to one thread, the one that made it or the one that took it over.
 */
public final class Store {
    private static final int UNDO_STEPS = 200;

    private Thread owner = Thread.currentThread();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Run> undo = new ArrayDeque<>();
    private final Deque<Run> redo = new ArrayDeque<>();
    private State state;
    /** The gesture of the newest entry of {@link #undo}. */
    private Object gesture;
    /** What is in the file. */
    private Scenario saved;
    /** How often something was opened: an edit of what was open before is for nobody any more. */
    private int opened;

    private Workshop workshop = (work, done) -> done.accept(work.get());
    /** Whether anything was done since that saving would keep: an edit, or training. Stepping by hand is not. */
    private boolean touched;
    /** Whether what is open was never in a file as it was when it was opened. */
    private boolean recovered;
    /** Whether the listeners are being told of a change. */
    private boolean telling;

    /** Once closed it hears nothing any more, even of a change that others are just hearing of. */
    private final class Listener implements Subscription {
        private final Consumer<State> hears;
        private State heard;
        private boolean closed;

        Listener(Consumer<State> hears) {
            this.hears = hears;
        }

        void hear() {
            if (!closed && heard != state) {
                heard = state;
                hears.accept(state);
            }
        }

        @Override
        public void close() {
            closed = true;
            listeners.remove(this);
        }
    }

    public Store(Scenario scenario) {
        state = State.start(scenario);
        saved = scenario;
    }

    public State state() {
        return state;
    }

    /** From now on edits of large tables and networks are worked out there, and not while somebody waits. */
    public void setWorkshop(Workshop changed) {
        workshop = changed;
    }

    public void dispatch(Action action) {
        checkThread();
        if (action.undoable() && action.gesture() == null && state.run().isLarge()) {
            dispatchSlowly(action);
        } else {
            accept(action, action.applyTo(state));
        }
    }

    private void dispatchSlowly(Action action) {
        State before = state;
        int present = opened;
        workshop.work(() -> action.applyTo(before), after -> {
            if (opened == present) {
                accept(action, state == before ? after : action.applyTo(state));
            }
        });
    }

    private void accept(Action action, State after) {
        State before = state;
        if (after.equals(before)) {
            return; // also ends a slider's echo
        }
        if (action.undoable() && after.run() != before.run()) {
            record(before.run(), action.gesture());
        }
        set(after);
    }

    private void record(Run before, Object newGesture) {
        if (newGesture == null || !newGesture.equals(gesture) || undo.isEmpty()) {
            undo.push(before);
            if (undo.size() > UNDO_STEPS) {
                undo.removeLast();
            }
        }
        gesture = newGesture;
        redo.clear();
        touched = true;
    }

    private void set(State after) {
        checkThread();
        state = after;
        tell();
    }

    /**
     * One listener at a time, each to its end: whoever changes the state while it draws it, as a hand does that has to let go,
     * would else draw the new one first and then go on with the old one.
     */
    private void tell() {
        if (telling) {
            return;
        }
        telling = true;
        try {
            Iterator<Listener> next = listeners.iterator();
            while (next.hasNext()) {
                State told = state;
                next.next().hear();
                next = state == told ? next : listeners.iterator();
            }
        } finally {
            telling = false;
        }
    }

    /** From now on it belongs to the thread that calls this; the one that had it has let it go. */
    public void takeOver() {
        owner = Thread.currentThread();
    }

    private void checkThread() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the store belongs to " + owner + ", not to " + Thread.currentThread());
        }
    }

    /** The listener hears the present state at once, and every later one. */
    public Subscription subscribe(Consumer<State> listener) {
        checkThread();
        Listener added = new Listener(listener);
        listeners.add(added);
        if (telling) {
            added.hear();
        } else {
            tell();
        }
        return added;
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    public void undo() {
        swap(undo, redo);
    }

    public void redo() {
        swap(redo, undo);
    }

    private void swap(Deque<Run> from, Deque<Run> to) {
        checkThread();
        State swapped = from.isEmpty() ? state : state.withRun(from.peek());
        if (swapped != state) { // an open exercise keeps to its update
            gesture = null;
            from.pop();
            to.push(state.run());
            set(swapped);
        }
    }

    /** Another scenario, from its beginning; how things are shown stays. */
    public void open(Scenario scenario) {
        open(State.start(scenario));
    }

    /** What was started, which takes a while for a large scenario, perhaps on another thread. */
    public void open(State started) {
        checkThread();
        opened++;
        undo.clear();
        redo.clear();
        saved = started.run().origin();
        touched = false;
        recovered = false;
        Homework homework = state.desk().homework().closed(); // its report goes along
        set(started.withLook(state.look()).withHomework(homework));
    }

    /** Work that a crash left: it counts as unsaved from the start. */
    public void openUnsaved(State started) {
        open(started);
        recovered = true;
    }

    /** A lesson, from its first stop. */
    public void open(Playback lesson) {
        open(lesson.first());
        dispatch(Lectures.open(lesson));
    }

    /** The scenario was written to a file. */
    public void saved(Scenario scenario) {
        checkThread();
        saved = Objects.requireNonNull(scenario);
        touched &= !state.scenario().equals(scenario); // it may have been changed while it was written
        recovered = false;
    }

    /** Whether something would be lost that is not in the file. */
    public boolean isModified() {
        boolean otherRuns =
                !state.desk().comparison().toSave().equals(saved.kept().runs());
        boolean atStop = state.desk().lecture().isPresent() && !state.isAwayFromLesson();
        return recovered || otherRuns || touched && !atStop && !state.scenario().equals(saved);
    }
}
