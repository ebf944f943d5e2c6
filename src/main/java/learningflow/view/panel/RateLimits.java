package learningflow.view.panel;

import java.util.Arrays;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import learningflow.core.Checkpoint;
import learningflow.core.Curvature;
import learningflow.core.Direction;
import learningflow.core.Numbers;
import learningflow.core.Profile;
import learningflow.core.Reach;
import learningflow.core.Setup;
import learningflow.core.Sgd;
import learningflow.core.Weights;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.kit.Latest;
import learningflow.view.kit.Tips;

/**
 * How large α may be for the rows of the present update: where the loss along the update is back at what it is now, and 2/λ_max.
 * The gauge is α's part of the second one (for other optimizers than SGD, of the first).
 */
final class RateLimits implements AutoCloseable {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    /** A search along the update takes about so many losses, and the curvature of a small network at most about as much again. */
    private static final double PASSES = 700;

    private final Context context;
    private final Label falls;
    private final Label stable;
    private final Label part;
    private final ProgressBar gauge;
    private final Latest latest;
    private Found found;

    /** @param setup of the update; its α says where the search began @param back where the loss is back @param stable 2/λ_max */
    private record Found(Setup setup, int[] rows, Checkpoint start, double back, double searched, double stable) {
        boolean isOf(Run run) {
            Setup now = run.setup();
            return now.data() == setup.data()
                    && now.network().equals(setup.network())
                    && now.loss().equals(setup.loss())
                    && now.optimizer().equals(setup.optimizer())
                    && now.frozen().equals(setup.frozen())
                    && (Double.isFinite(back) && back > 0
                            || now.learningRate() == setup.learningRate()) // else it says where was searched
                    && Arrays.equals(run.live().batch().rows(), rows)
                    && run.live().before().equals(start);
        }

        static Found of(Run run) {
            int[] rows = run.live().batch().rows();
            Checkpoint start = run.live().before();
            Weights gradient = run.live().dw();
            Profile profile = new Profile(run.setup(), start.weights(), rows);
            Weights direction = Direction.of(run.setup(), start, gradient);
            double slope = Direction.dot(gradient, direction);
            Reach reach = Reach.of(
                    alpha -> profile.along(direction, alpha), slope, run.setup().learningRate());
            Curvature curvature = Curvature.of(run.setup(), start.weights(), rows);
            return new Found(run.setup(), rows, start, reach.back(), reach.searched(), curvature.largestRate());
        }
    }

    RateLimits(Context context, Label falls, Label stable, Label part, ProgressBar gauge) {
        this.context = context;
        this.falls = falls;
        this.stable = stable;
        this.part = part;
        this.gauge = gauge;
        latest = new Latest(
                context,
                stale -> Stream.of(falls, stable, part, gauge).forEach(node -> node.setOpacity(stale ? 0.35 : 1)));
        Tips.tip(falls, context.text("weights.falls.help"));
        Tips.tip(stable, context.text("weights.stable.help"));
    }

    void show(State state) {
        Run run = state.run();
        if (found != null && found.isOf(run)) {
            latest.settle();
            write(run);
            return;
        }
        double cost = PASSES
                * run.setup().network().parameterCount()
                * run.live().batch().size();
        latest.askAside(cost, () -> Found.of(run), made -> {
            found = made;
            write(context.store().state().run());
        });
    }

    private void write(Run run) {
        double alpha = run.setup().learningRate();
        boolean sgd = run.setup().optimizer().type().equals(new Sgd().type());
        falls.setText(falls());
        stable.setText(stable(sgd));
        double limit = sgd ? found.stable : found.back;
        double share = alpha / limit;
        boolean known = Double.isFinite(limit) && limit > 0;
        boolean good = known ? share < 1 : limit > 0;
        gauge.setProgress(known ? Math.min(share, 1) : good ? 0 : 1);
        gauge.pseudoClassStateChanged(BAD, !good);
        part.pseudoClassStateChanged(BAD, !good);
        part.setText(part(known, good, share));
        String key = sgd ? "weights.gauge.stable" : "weights.gauge.falls";
        gauge.setAccessibleText(
                context.text(key, "part", part.getText(), "falls", falls.getText(), "stable", stable.getText()));
        Tips.tip(gauge, gauge.getAccessibleText());
    }

    private String falls() {
        if (Double.isNaN(found.back)) {
            return context.text("weights.falls.unknown");
        }
        if (Double.isInfinite(found.back)) {
            return context.text("weights.falls.noLimit", "value", Numbers.format(found.searched));
        }
        return found.back == 0
                ? context.text("weights.falls.never")
                : context.text("weights.falls", "value", Numbers.format(found.back));
    }

    private String stable(boolean sgd) {
        if (Double.isNaN(found.stable)) {
            return context.text("weights.stable.unknown");
        }
        if (Double.isInfinite(found.stable)) {
            return context.text(sgd ? "weights.stable.noLimit" : "weights.stable.sgd.noLimit");
        }
        return context.text(sgd ? "weights.stable" : "weights.stable.sgd", "value", Numbers.format(found.stable));
    }

    private String part(boolean known, boolean good, double share) {
        if (!known) {
            return good ? "✓" : "✗";
        }
        return share < 10
                ? context.text(
                        good ? "weights.part.good" : "weights.part.bad",
                        "percent",
                        Numbers.format(Math.round(share * 100)))
                : context.text("weights.part.times", "times", Numbers.format(share));
    }

    @Override
    public void close() {
        latest.close();
    }
}
