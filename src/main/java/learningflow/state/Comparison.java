package learningflow.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.lesson.KeptRun;

/**
 * What is held against each other; changes nothing about the run on the screen.
 *
 * @param runs that were kept, the oldest first
 * @param saved whether saving the scenario saves them, too
 * @param sweep the last one made
 * @param race the last one made
 */
public record Comparison(List<KeptRun> runs, boolean saved, Optional<Sweep> sweep, Optional<Race> race) {
    static final Comparison EMPTY = new Comparison(List.of(), false, Optional.empty(), Optional.empty());

    public Comparison {
        runs = List.copyOf(runs);
    }

    public boolean isFull() {
        return runs.size() >= KeptRun.MOST;
    }

    /** What is written into a file. */
    public List<KeptRun> toSave() {
        return saved ? runs : List.of();
    }

    Comparison withRuns(List<KeptRun> changed) {
        return new Comparison(changed, saved, sweep, race);
    }

    /** The same if there is no room for another one. */
    Comparison with(KeptRun run) {
        List<KeptRun> more = new ArrayList<>(runs);
        more.add(run);
        return isFull() ? this : withRuns(more);
    }

    Comparison with(int i, KeptRun run) {
        List<KeptRun> changed = new ArrayList<>(runs);
        changed.set(i, run);
        return withRuns(changed);
    }

    Comparison without(int i) {
        List<KeptRun> fewer = new ArrayList<>(runs);
        fewer.remove(i);
        return withRuns(fewer);
    }

    Comparison withSaved(boolean changed) {
        return new Comparison(runs, changed, sweep, race);
    }

    Comparison with(Sweep changed) {
        return new Comparison(runs, saved, Optional.of(changed), race);
    }

    Comparison with(Race changed) {
        return new Comparison(runs, saved, sweep, Optional.of(changed));
    }
}
