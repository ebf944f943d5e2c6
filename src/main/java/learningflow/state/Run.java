package learningflow.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import learningflow.core.Batch;
import learningflow.core.Checkpoint;
import learningflow.core.Evaluation;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trouble;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;
import learningflow.lesson.Step;
import learningflow.lesson.Timeline;

/**
 * A run of updates and the place in it that is on the screen, with all that is shown there; immutable.
 *
 * <p>Before the update step the weights on the screen are those the update started from; from it on they are those the next
 * update starts from. To interfere is to give that update, and all behind it, a new future.
 */
public final class Run {
    /** Multiplications that a few milliseconds are enough for. */
    private static final double AT_ONCE = 2e6;

    private final Scenario origin;
    private final Past past;
    private final int at;
    private final int step;
    private final Timeline timeline;
    private final Moment moment;
    private final Trace trace;
    /** The update that starts from the weights on the screen: this one, or the next one. */
    private final Moment present;
    /** The rows of this update with the weights on the screen. */
    private final Trace live;

    private final Evaluation before;
    private final Evaluation now;

    /** @param origin what was opened: where a reset goes back to */
    public static Run start(Scenario origin) {
        return start(origin, origin.setup());
    }

    private static Run start(Scenario origin, Setup setup) {
        Batch first = setup.batches().get(0);
        Checkpoint start = Checkpoint.start(origin.weights(), setup.optimizer());
        Computed opening = Computed.of(new Moment(1, setup, first, false, start));
        return new Run(origin, Past.start(opening.moment(), opening.measured()), 0, 0, null, opening);
    }

    private Run(Scenario origin, Past past, int at, int step, Run known) {
        this(origin, past, at, step, known, null);
    }

    /**
     * @param known a run whose results are taken over where they are the same
     * @param fresh the newest update, if it has just been computed
     */
    private Run(Scenario origin, Past past, int at, int step, Run known, Computed fresh) {
        this.origin = origin;
        this.past = past;
        this.at = at;
        this.step = step;
        boolean same = known != null && known.past == past && known.at == at;
        moment = same ? known.moment : fresh != null && at == past.size() - 1 ? fresh.moment() : past.moment(at);
        timeline = same ? known.timeline : Timeline.training(moment.setup().network());
        trace = same ? known.trace : fresh != null && fresh.isOf(moment) ? fresh.trace() : moment.trace();
        boolean updated = timeline.isUpdated(step);
        if (same && updated == timeline.isUpdated(known.step)) {
            present = known.present;
            live = known.live;
            now = known.now;
            before = known.before;
        } else {
            present = updated ? following() : moment;
            live = updated
                    ? new Moment(moment.number(), present.setup(), moment.batch(), true, present.start()).trace()
                    : trace;
            now = fresh != null && fresh.isOf(present)
                    ? fresh.everyRow()
                    : evaluation(known, present.setup(), present.start().weights());
            before = updated ? evaluation(known, present.setup(), moment.start().weights()) : now;
        }
    }

    /** The update behind this one, with the rows of this one. */
    private Moment following() {
        if (at + 1 == past.size()) {
            return next();
        }
        Moment following = past.moment(at + 1);
        if (!following.otherRows()) {
            return following;
        }
        Setup sameRows = following
                .setup()
                .withData(moment.setup().data())
                .withTestShare(moment.setup().split().testShare());
        long index = moment.batch().index() + (moment.picked() ? 0 : 1);
        return new Moment(at + 2, sameRows, sameRows.batches().get(index), false, following.start());
    }

    private Moment next() {
        return new Moment(at + 2, past.lastSetup(), past.nextBatch(), false, trace.after());
    }

    private static Evaluation evaluation(Run known, Setup setup, Weights weights) {
        if (known != null && known.hasModel(setup)) {
            if (weights.equals(known.weights())) {
                return known.now;
            }
            if (weights.equals(known.moment.start().weights())) {
                return known.before;
            }
        }
        return Evaluation.of(setup, weights);
    }

    /** Whether what this run knows of every row was made by the same network of the same data. */
    private boolean hasModel(Setup other) {
        Setup mine = present.setup();
        return mine.data() == other.data() && mine.network() == other.network() && mine.loss() == other.loss();
    }

    public Scenario origin() {
        return origin;
    }

    public Past past() {
        return past;
    }

    /** Which update is on the screen, from 0. */
    public int at() {
        return at;
    }

    /** How many of its steps are revealed. */
    public int step() {
        return step;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** The step on the screen. */
    public Step shown() {
        return timeline.get(step);
    }

    /** The update on the screen, whole; what of it is to be seen is the timeline's to say. */
    public Trace trace() {
        return trace;
    }

    public Moment moment() {
        return moment;
    }

    /** The rows of the update on the screen with the weights on the screen. */
    public Trace live() {
        return live;
    }

    /** The network, data, learning rate and so on that the weights on the screen belong to. */
    public Setup setup() {
        return present.setup();
    }

    /** The weights on the screen. */
    public Weights weights() {
        return present.start().weights();
    }

    /** Every row with the weights on the screen. */
    public Evaluation now() {
        return now;
    }

    /** Every row, as it is now, with the weights that the update on the screen started from. */
    public Evaluation before() {
        return before;
    }

    public boolean isUpdated() {
        return timeline.isUpdated(step);
    }

    public boolean reveals(Step.Kind kind, int layer) {
        return timeline.reveals(step, new Step(kind, layer));
    }

    /** The scenario as it is now, to be saved. */
    public Scenario scenario() {
        return origin.withSetup(setup()).withWeights(weights());
    }

    /** The earliest step one can go back to in this update: only the first has one before the data are picked. */
    public int firstStep() {
        return at == 0 ? 0 : 1;
    }

    public Run goTo(int newAt, int newStep) {
        int update = Math.max(0, Math.min(newAt, past.size() - 1));
        int first = update == 0 ? 0 : 1;
        int steps = Timeline.training(past.setup(update).network()).last();
        int bounded = Math.max(first, Math.min(newStep, steps));
        return update == at && bounded == step ? this : new Run(origin, past, update, bounded, this);
    }

    /**
     * The newest update, if the weights on the screen come from before it and belong to the same network: what an older
     * moment is compared with.
     */
    public Optional<Moment> newest() {
        int from = isUpdated() ? at + 1 : at;
        return from < past.size() - 1 && past.lastSetup().network().equals(setup().network())
                ? Optional.of(past.newest())
                : Optional.empty();
    }

    /** Whether there are updates behind the weights on the screen. */
    public boolean hasFuture() {
        return (isUpdated() ? at + 1 : at) < past.size() - 1;
    }

    /** Forgets the updates behind the weights on the screen: what comes next starts from here. */
    public Run withoutFuture() {
        return hasFuture() ? new Run(origin, past.upTo(isUpdated() ? at + 2 : at + 1), at, step, this) : this;
    }

    public Run forward() {
        return step < timeline.last() ? goTo(at, step + 1) : nextUpdate();
    }

    public Run back() {
        if (step > firstStep()) {
            return goTo(at, step - 1);
        }
        return at == 0 ? this : goTo(at - 1, Integer.MAX_VALUE);
    }

    /** The next update, its data picked. The present one is made first if it was not. */
    public Run nextUpdate() {
        if (at + 1 < past.size()) {
            return goTo(at + 1, 1);
        }
        Moment next = isUpdated() ? present : next();
        Optional<Checkpoint> start = Optional.of(next.start());
        Evaluation everyRow =
                isUpdated() ? now : evaluation(this, next.setup(), next.start().weights());
        Computed fresh = new Computed(next, next.trace(), everyRow);
        return new Run(origin, past.followed(start, fresh.measured()), at + 1, 1, this, fresh);
    }

    public Run previousUpdate() {
        return step > firstStep() ? goTo(at, firstStep()) : goTo(at - 1, 1);
    }

    /** Another past that has grown out of this one. */
    Run grown(Past longer) {
        return new Run(origin, longer, longer.size() - 1, 1, this);
    }

    /** The same. @param newest its last update */
    Run grown(Past longer, Computed newest) {
        return new Run(origin, longer, longer.size() - 1, 1, this, newest);
    }

    /**
     * This row next, out of the run's order: for this update if the weights have not been changed by it yet, else for a new
     * one. A test row is never next.
     */
    public Run pick(int row) {
        if (setup().split().isTest(row)) {
            return this;
        }
        if (!isUpdated()) {
            Batch batch = new Batch(moment.batch().index(), moment.batch().epoch(), row);
            return interfered(
                    new Moment(at + 1, moment.setup(), batch, true, moment.start(), moment.otherRows()), at, 1);
        }
        Batch batch = new Batch(present.batch().index(), present.batch().epoch(), row);
        return interfered(new Moment(at + 2, present.setup(), batch, true, present.start()), at + 1, 1);
    }

    public Run withWeights(Weights changed) {
        return changed.equals(weights())
                ? this
                : interfered(setup(), present.start().withWeights(changed));
    }

    /**
     * The network stays; a new optimizer begins with nothing to remember. Numbers of the data may change; where the number of
     * rows, the rows that train or the batching does, the epoch begins again, as with {@link #withOtherRows}.
     */
    public Run withSetup(UnaryOperator<Setup> change) {
        Setup changed = change.apply(setup());
        if (changed.equals(setup())) {
            return this;
        }
        boolean sameOptimizer = changed.optimizer().equals(setup().optimizer());
        Checkpoint start = sameOptimizer ? present.start() : Checkpoint.start(weights(), changed.optimizer());
        boolean sameRows = changed.split().equals(setup().split())
                && changed.data().rows() == setup().data().rows();
        return sameRows && changed.batching().equals(setup().batching())
                ? interfered(changed, start)
                : epochAgain(changed, start, !sameRows);
    }

    /**
     * The same rows on other scales, with the weights that belong to them. An optimizer forgets: what it remembers was
     * measured on the old scales.
     */
    Run withScales(UnaryOperator<Setup> change, Weights weights) {
        Setup changed = change.apply(setup());
        return interfered(changed, Checkpoint.start(weights, changed.optimizer()));
    }

    /**
     * Other rows, or the same in another order: the rows of the present update may not exist any more. So the first batch of
     * the present epoch is next, with its data picked: in this update if the weights have not been changed by it yet, else in
     * a new one. The weights on the screen stay.
     */
    public Run withOtherRows(UnaryOperator<Setup> change) {
        Setup changed = change.apply(setup());
        return changed.equals(setup()) ? this : epochAgain(changed, present.start(), true);
    }

    private Run epochAgain(Setup changed, Checkpoint start, boolean otherRows) {
        int where = isUpdated() ? at + 1 : at;
        Batch first = changed.batches().firstOf(present.batch().epoch());
        boolean others = where > 0 && (otherRows || present.otherRows());
        Moment begun = new Moment(where + 1, changed, first, false, start, others);
        return interfered(begun, where, where == 0 ? Math.min(step, 1) : 1);
    }

    private Run interfered(Setup setup, Checkpoint start) {
        int where = isUpdated() ? at + 1 : at;
        Moment changed = new Moment(where + 1, setup, present.batch(), present.picked(), start, present.otherRows());
        // Behind the update the numbers follow the weights, so the same data are looked at again.
        return interfered(changed, at, isUpdated() ? timeline.last() : step);
    }

    private Run interfered(Moment changed, int newAt, int newStep) {
        int kept = changed.number() - 1;
        Computed fresh = Computed.of(changed);
        Past begun = kept == 0
                ? Past.start(changed, fresh.measured())
                : past.upTo(kept).interfered(changed, fresh.measured());
        return new Run(origin, begun, newAt, newStep, this, fresh);
    }

    public Run withOrigin(Scenario changed) {
        return changed.equals(origin) ? this : new Run(changed, past, at, step, this);
    }

    /** The run from its beginning, with the weights of the scenario and the settings of now. */
    public Run reset() {
        return start(origin, setup());
    }

    /** The first NaN or infinity up to the step on the screen, if there was one. */
    public Optional<Trouble> trouble() {
        return Troubles.upTo(this);
    }

    /** How many updates there are from this one to the first of the next epoch. */
    public int untilNextEpoch() {
        int position = (int) (moment.batch().index() % updatesPerEpoch());
        return updatesPerEpoch() - position + (moment.picked() ? 1 : 0);
    }

    public int updatesPerEpoch() {
        return moment.setup().batches().perEpoch();
    }

    /** Whether all rows, or a copy of the data, can't be computed within a few milliseconds. */
    boolean isLarge() {
        double row = setup().network().parameterCount()
                + setup().network().inputs()
                + setup().network().outputs();
        return row * setup().data().rows() > AT_ONCE;
    }

    /** The numbers of the rows of the update on the screen, as people count them. */
    public List<Integer> rowNumbers() {
        return Arrays.stream(moment.batch().rows()).map(row -> row + 1).boxed().toList();
    }
}
