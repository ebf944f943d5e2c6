package learningflow.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import learningflow.core.FlowNorms;
import learningflow.core.FlowSurvey;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trouble;
import learningflow.core.Weights;
import learningflow.lesson.Signs;
import learningflow.lesson.Step;
import learningflow.lesson.Story;
import learningflow.lesson.Story.Kind;
import learningflow.lesson.Story.Largest;

/**
 * Finds out whether a run goes wrong, and how that began. Looks at no more than the step on the screen has revealed. It may
 * compute updates of the past again: not for the thread that draws.
 */
public final class Storyteller {
    /** The learning flow vanishes if less than this part of it arrives at the first weights, … */
    static final double VANISHED = 1e-4;
    /** … and explodes if more than so many times as much does. */
    static final double EXPLODED = 1e3;
    /** Either matters only while the loss is above this part of what it started from: a network that has learnt is no story. */
    static final double UNLEARNT = 0.5;
    /** Numbers to be multiplied in a pass over all rows that is still worth the time. */
    private static final double AFFORDABLE = 5e6;

    private final Run run;
    private final Setup setup;
    private final Network network;

    private Storyteller(Run run) {
        this.run = run;
        setup = run.setup();
        network = setup.network();
    }

    /** The story of what goes wrong, if something does: the worst of the kinds. */
    public static Optional<Story> tell(Run run) {
        Storyteller teller = new Storyteller(run);
        return teller.broken().or(teller::dead).or(teller::growing).or(teller::flow);
    }

    private Optional<Story> broken() {
        Optional<Trouble> found = run.trouble();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Trouble trouble = found.get();
        Growth growth = Growth.upTo(run.past(), trouble.update() - 1, Double.NaN);
        int update = growth.isAbove() ? growth.culprit() : trouble.update();
        int layer = Math.min(trouble.layer(), network.size());
        return Optional.of(story(Kind.BROKEN, update, layer, found, Double.NaN, List.of()));
    }

    private Optional<Story> dead() {
        if (!isAffordable() || !isBlocked(setup, run.weights())) {
            return Optional.empty();
        }
        int layer = FlowSurvey.of(setup, run.weights()).blockedAt();
        return Optional.of(story(Kind.DEAD, firstDead(), layer, Optional.empty(), Double.NaN, rightByChance()));
    }

    private static boolean isBlocked(Setup setup, Weights weights) {
        FlowSurvey survey = FlowSurvey.of(setup, weights);
        return survey.blockedAt() > 0 && survey.largest(setup.network().size() + 1) > 0;
    }

    /** The update that turned it off, from 1; 0 if the weights were so that nobody has trained. */
    private int firstDead() {
        int made = Comparisons.madeBy(run);
        Past past = run.past();
        IntPredicate dead = i -> i == made
                || isBlocked(past.moment(i).setup(), past.moment(i).start().weights());
        int first = past.startOfStretch(run.at());
        if (dead.test(first)) {
            return 0;
        }
        int alive = first;
        int off = made;
        while (off - alive > 1) {
            int middle = (alive + off) / 2;
            if (dead.test(middle)) {
                off = middle;
            } else {
                alive = middle;
            }
        }
        return off;
    }

    /** The rows whose loss is 0 now and was not before the update that turned everything off. */
    private List<Integer> rightByChance() {
        List<Integer> rows = new ArrayList<>();
        int update = firstDead();
        if (update > 0) {
            Trace trace = run.past().moment(update - 1).trace();
            for (int i = 0; i < trace.batch().size(); i++) {
                int row = trace.batch().row(i);
                if (trace.rowLosses().get(i) > 0 && run.now().losses().get(row) == 0) {
                    rows.add(row + 1);
                }
            }
        }
        return rows;
    }

    private Optional<Story> growing() {
        Growth growth = Growth.of(run);
        if (!growth.lasts()) {
            return Optional.empty();
        }
        int layer = mostMoved(run.past().moment(growth.culprit() - 1).trace());
        return Optional.of(story(Kind.GROWING, growth.culprit(), layer, Optional.empty(), Double.NaN, List.of()));
    }

    /** The layer whose weights an update changed most, by their own size. */
    private static int mostMoved(Trace trace) {
        int most = 1;
        double furthest = -1;
        for (int k = 1; k <= trace.layers(); k++) {
            LayerWeights before = trace.before().weights().layer(k);
            LayerWeights after = trace.after().weights().layer(k);
            double size = Math.max(before.w().maxAbs(), before.b().maxAbs());
            double now = Math.max(after.w().maxAbs(), after.b().maxAbs());
            if (!before.w().isEmpty() && now / size > furthest) {
                furthest = now / size;
                most = k;
            }
        }
        return most;
    }

    private Optional<Story> flow() {
        int first = network.weighted().min().orElse(0);
        boolean seen = run.at() > 0 || first > 0 && run.reveals(Step.Kind.WEIGHT_DELTA, first);
        double start = run.past().curve().mean(0);
        if (!seen || first == 0 || !(run.now().trainingLoss(setup.split()) >= UNLEARNT * start)) {
            return Optional.empty();
        }
        FlowNorms norms = FlowNorms.of(run.trace());
        double factor = norms.of(first + 1) / norms.of(network.size() + 1);
        boolean vanishes = factor > 0 && factor < VANISHED;
        boolean explodes = factor > EXPLODED && Double.isFinite(factor);
        return vanishes || explodes
                ? Optional.of(story(
                        vanishes ? Kind.VANISHING : Kind.EXPLODING, 0, first, Optional.empty(), factor, List.of()))
                : Optional.empty();
    }

    private boolean isAffordable() {
        return (double) network.parameterCount() * setup.data().rows() <= AFFORDABLE;
    }

    private Story story(
            Kind kind, int update, int layer, Optional<Trouble> trouble, double factor, List<Integer> rightRows) {
        Moment moment = update == 0 ? run.moment() : run.past().moment(update - 1);
        Trace trace = update == 0 ? run.trace() : moment.trace();
        OptionalDouble limit = StableRate.of(moment.setup(), moment.start().weights());
        return new Story(
                kind,
                update,
                layer,
                network.layer(layer).name(),
                run.past().curve().mean(Math.max(0, update - 1)),
                meanBehind(update),
                trouble,
                factor,
                rightRows,
                setup.split().trainingCount(),
                largest(trace, layer, update > 0),
                moment.setup().learningRate(),
                limit);
    }

    /** The mean loss over the training rows behind an update; what it is now for 0. */
    private double meanBehind(int update) {
        return update > 0 && update < run.past().size()
                ? run.past().curve().mean(update)
                : run.now().trainingLoss(setup.split());
    }

    /** Of Lk's output and learning flow, and of its weights or those of the last layer before it that has some. */
    private static List<Largest> largest(Trace trace, int k, boolean updated) {
        List<Largest> largest = new ArrayList<>();
        largest.add(new Largest("|" + Signs.o(k) + "|", most(trace.o(k))));
        largest.add(new Largest("|" + Signs.delta(k + 1) + "|", most(trace.delta(k + 1))));
        int weighted = k;
        while (weighted > 1 && trace.dw().layer(weighted).w().isEmpty()) {
            weighted--;
        }
        if (!trace.dw().layer(weighted).w().isEmpty()) {
            String dw = "|" + Signs.weights("δw", weighted) + "|";
            largest.add(new Largest(dw, most(trace.dw().layer(weighted).w())));
            if (updated) {
                Matrix after = trace.after().weights().layer(weighted).w();
                largest.add(new Largest("|" + Signs.weights("ŵ", weighted) + "|", most(after)));
            }
        }
        return largest;
    }

    /** The largest absolute value that is a number at all, infinite ones included; NaN if there is none. */
    private static double most(Matrix values) {
        double most = Double.NaN;
        for (int i = 0; i < values.size(); i++) {
            double size = Math.abs(values.get(i));
            most = size > most || Double.isNaN(most) ? size : most;
        }
        return most;
    }
}
