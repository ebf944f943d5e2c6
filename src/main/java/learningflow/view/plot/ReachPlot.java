package learningflow.view.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import learningflow.core.Numbers;
import learningflow.core.Profile;
import learningflow.core.Reach;
import learningflow.lesson.Spellings;
import learningflow.state.Edits;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Latest;

/**
 * How far one may go: the loss as a function of α along the direction of the present update, the straight line that the
 * derivative promises, the α in use, which can be dragged, the best α, and the first one at which nothing is gained any more.
 */
public final class ReachPlot implements Plot, Grip.Hand {
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final Context context;
    private final CurveArea area = new CurveArea();
    private final Label verdict = new Label();
    private final PlotCard card;
    private final Latest latest;
    private final Subscription subscription;
    private PlotRows rows = new PlotRows(false);
    private ReachCurve curve;
    /** What somebody zoomed to, or null. */
    private Axis.Linear zoomed;

    public ReachPlot(Context context) {
        this.context = context;
        latest = new Latest(context, area::setStale);
        verdict.setId("reachVerdict");
        card = new PlotCard(context, "howfar", area, this::changeRows, this::csv);
        area.setInfo(verdict);
        area.setOnRead(this::read);
        area.setOnZoom(this::zoom);
        area.grip().set(this, false, true);
        subscription = context.store().subscribe(this::show);
    }

    private void show(State state) {
        Run run = state.run();
        if (run.setup().network().parameterCount() == 0) {
            return;
        }
        boolean same = curve != null && curve.isOf(run, rows.of(run));
        Axis.Linear wanted = zoomed == null && same && area.grip().isHeld() ? curve.across() : zoomed;
        if (same && wanted != null && wanted.equals(curve.across())) {
            latest.settle();
            draw(state);
            return;
        }
        ReachCurve known = curve;
        PlotRows asked = rows;
        latest.ask(
                rows.profile(run).cost() * (same ? ReachCurve.POINTS : ReachCurve.LOSSES),
                () -> ReachCurve.of(run, asked, known, wanted),
                made -> {
                    curve = made;
                    draw(context.store().state());
                });
        if (latest.isWaiting() && same) {
            draw(state);
        }
    }

    private void draw(State state) {
        Run run = state.run();
        double alpha = run.setup().learningRate();
        Reach reach = curve.reach();
        double after = after(run, alpha);
        Axis.Linear up = Window.around(Math.min(curve.lowest(), reach.now()), curve.highest());
        Axis.Linear shownUp = area.window() == null ? null : area.window().up();
        Window window = new Window(
                curve.across(), Window.steady(shownUp, up, area.grip().isHeld()));
        Tangent straight = new Tangent(0, reach.now(), reach.slope());
        List<Chart.Mark> marks = new ArrayList<>();
        if (reach.falls() && Double.isFinite(reach.lowest())) {
            marks.add(mark("plot-mark-best", reach.lowest(), "plot.howfar.best"));
        }
        if (reach.falls() && Double.isFinite(reach.back())) {
            marks.add(mark("plot-mark-back", reach.back(), "plot.howfar.back"));
        }
        marks.add(new Chart.Mark("plot-mark-use", Math.min(alpha, curve.across().max()), ""));
        area.show(new Chart(
                window,
                List.of(
                        straight.on(curve.across(), "plot-curve-promise"),
                        new Chart.Curve("plot-curve-loss", curve.xs(), curve.ys())),
                marks,
                List.of(new Chart.Dot("plot-dot-start", 0, reach.now()))));
        double inFrame = Double.isFinite(after) ? after : up.max();
        area.grip().show(alpha, inFrame, !state.isInferring());
        write(state, alpha, after);
    }

    private Chart.Mark mark(String styleClass, double x, String key) {
        return new Chart.Mark(styleClass, x, context.text(key, "value", Numbers.format(x)));
    }

    private double after(Run run, double alpha) {
        if (!rows.all()) {
            return run.live().lossAfter();
        }
        Profile profile = rows.profile(run);
        boolean quick = profile.cost() <= Latest.AT_ONCE;
        return quick ? profile.along(curve.direction(), alpha) : curve.ys()[curve.nearest(alpha)];
    }

    private void write(State state, double alpha, double after) {
        Run run = state.run();
        boolean sgd = run.setup().optimizer().memories() == 0;
        String name = run.setup().optimizer().type().name();
        String text = rows.text(state, context);
        String rate = run.origin().spellings().show(Spellings.LEARNING_RATE, alpha);
        area.setNames(context.text("plot.howfar.axis", "alpha", rate), context.text("plot.lossAxis"));
        String key = sgd ? "plot.howfar.caption" : "plot.howfar.caption.own";
        card.caption(
                context.text(key, "rows", text, "optimizer", name),
                context.text(sgd ? "plot.howfar.held" : "plot.howfar.held.own", "rows", text, "optimizer", name));
        card.showAllRows(rows.all());
        verdict.setText(verdict(alpha));
        Reach reach = curve.reach();
        area.setAccessibleText(context.text(
                "plot.howfar.spoken",
                "rows",
                text,
                "now",
                Numbers.format(reach.now()),
                "alpha",
                rate,
                "after",
                Numbers.format(after),
                "best",
                Numbers.format(reach.lowest()),
                "back",
                Numbers.format(reach.back())));
    }

    private String verdict(double alpha) {
        Reach reach = curve.reach();
        if (Double.isNaN(reach.back())) {
            return context.text("plot.howfar.unknown");
        }
        if (!reach.falls()) {
            return context.text(reach.slope() == 0 ? "plot.howfar.flat" : "plot.howfar.rises");
        }
        if (alpha > curve.across().max()) {
            return context.text("plot.howfar.beyond");
        }
        return Double.isInfinite(reach.back())
                ? context.text("plot.howfar.noLimit", "value", Numbers.format(reach.searched()))
                : "";
    }

    private String read(double x) {
        if (curve == null) {
            return "";
        }
        int i = curve.nearest(x);
        return context.text(
                "plot.howfar.read", "value", Numbers.format(curve.xs()[i]), "loss", Numbers.exact(curve.ys()[i]));
    }

    private void changeRows() {
        rows = new PlotRows(!rows.all());
        zoomed = null;
        show(context.store().state());
    }

    private void zoom(double factor, double x, double y) {
        if (curve == null) {
            return;
        }
        Axis.Linear closer = factor == 0 ? null : Window.zoomed(curve.across(), factor, x);
        zoomed = closer == null || closer.min() >= 0 ? closer : new Axis.Linear(0, closer.max() - closer.min());
        show(context.store().state());
    }

    @Override
    public String csv() {
        if (curve == null) {
            return "";
        }
        Tangent straight = new Tangent(0, curve.reach().now(), curve.reach().slope());
        return Table.of(List.of("alpha", "loss", "promised"), curve.xs(), i ->
                new double[] {curve.xs()[i], curve.ys()[i], straight.at(curve.xs()[i])});
    }

    /** With three digits, and never 0. */
    @Override
    public void move(double x, double y, Object gesture) {
        double least = curve.across().max() / 1000;
        double alpha = new BigDecimal(Math.max(x, least)).round(THREE_DIGITS).doubleValue();
        context.store().dispatch(new Edits.SetLearningRate(alpha, Optional.empty(), gesture));
    }

    @Override
    public Region root() {
        return card.root();
    }

    @Override
    public void close() {
        subscription.close();
        latest.close();
    }
}
