package learningflow.view.plot;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Profile;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;
import learningflow.lesson.Signs;
import learningflow.state.Drag;
import learningflow.state.Edits;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Latest;
import learningflow.view.kit.Range;
import learningflow.view.kit.Tips;
import learningflow.view.kit.WeightRanges;

/**
 * The loss as a function of the weight that was picked, with its tangent, whose slope is δw; the point on it is a slider. While
 * a move is in hand, the tangent of its beginning stays, with what it promises.
 */
public final class WeightPlot implements Plot, Grip.Hand {
    private final Context context;
    private final CurveArea area = new CurveArea();
    private final Label slope = label("weightSlope", "backward-text");
    private final Label promise = label("weightPromise", "plot-promise");
    private final PlotCard card;
    private final Latest latest;
    private final WeightChoice choice;
    private final Subscription subscription;
    private PlotRows rows = new PlotRows(false);
    private WeightRanges ranges;
    private Scenario origin;
    private WeightId id;
    private Network network;
    /** What is shown of the weight's values; null while nothing has been chosen. */
    private Axis.Linear across;

    private boolean zoomed;
    private WeightCurve curve;

    public WeightPlot(Context context) {
        Tips.whole(slope);
        this.context = context;
        latest = new Latest(context, area::setStale);
        choice = new WeightChoice(0);
        card = new PlotCard(context, "weight", area, this::changeRows, this::csv);
        area.setInfo(slope, promise);
        area.setOnRead(this::read);
        area.setOnZoom(this::zoom);
        area.grip().set(this, false, false);
        subscription = context.store().subscribe(this::show);
    }

    private static Label label(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private void show(State state) {
        Run run = state.run();
        if (run.setup().network().parameterCount() == 0) {
            return;
        }
        follow(run);
        WeightId wanted = choice.of(state);
        if (!wanted.equals(id) || !run.setup().network().equals(network)) {
            id = wanted;
            network = run.setup().network();
            across = null;
            zoomed = false;
            curve = null;
        }
        double w = run.weights().get(id);
        boolean held = state.drag().filter(Drag::held).isPresent();
        if (across != null && !zoomed && !held && !isInside(w)) {
            across = null;
        }
        if (!rows.all() && curve != null && curve.shows(run, rows.of(run), id, across)) {
            latest.settle();
            draw(state);
        } else {
            ask(run);
            drawPresent(state);
        }
    }

    /** Made at once, or as soon as it is ready. */
    private void ask(Run run) {
        PlotRows askedRows = rows;
        WeightId asked = id;
        Axis.Linear shown = across;
        Axis.Linear usual = usual();
        Profile profile = rows.profile(run);
        latest.ask(
                profile.cost() * WeightCurve.POINTS,
                () -> {
                    Axis.Linear on = shown == null ? WeightCurve.suited(profile, asked, usual) : shown;
                    Weights gradient = askedRows.gradient(run, profile);
                    return WeightCurve.of(run, askedRows.of(run), profile, asked, on, gradient);
                },
                this::take);
    }

    /** The point is where it is, also while the curve is not ready yet. */
    private void drawPresent(State state) {
        if (latest.isWaiting() && curve != null) {
            draw(state);
        }
    }

    private boolean isInside(double w) {
        double room = 0.03 * (across.max() - across.min());
        return w >= across.min() + room && w <= across.max() - room;
    }

    private Axis.Linear usual() {
        Range range = ranges.of(id);
        return new Axis.Linear(range.min(), range.max());
    }

    private void follow(Run run) {
        Scenario now = run.origin();
        if (origin == null || now.weights() != origin.weights() || now.setup() != origin.setup()) {
            ranges = new WeightRanges(now);
            across = null;
            zoomed = false;
        }
        origin = now;
    }

    private void take(WeightCurve made) {
        curve = made;
        across = new Axis.Linear(made.xs()[0], made.xs()[made.xs().length - 1]);
        draw(context.store().state());
    }

    private void draw(State state) {
        Run run = state.run();
        double w = run.weights().get(id);
        double loss = rows.loss(run);
        Optional<Promise> promised = Promise.of(state, id, rows);
        double low = Math.min(curve.lowest(), Double.isFinite(loss) ? loss : curve.lowest());
        double high = Math.max(curve.highest(), Double.isFinite(loss) ? loss : curve.highest());
        Axis.Linear up = Window.around(low, high);
        boolean held = area.grip().isHeld() || state.drag().filter(Drag::held).isPresent();
        Axis.Linear shownUp = area.window() == null ? null : area.window().up();
        Window window = new Window(across, Window.steady(shownUp, up, held));
        Tangent tangent = new Tangent(w, loss, slope(run));
        Chart.Curve losses = new Chart.Curve("plot-curve-loss", curve.xs(), curve.ys());
        Chart.Curve straight = tangent.on(across, "plot-curve-tangent");
        area.show(promised.map(p -> new Chart(
                        window,
                        List.of(p.tangent().on(across, "plot-curve-promise"), gap(w, p, loss), losses, straight),
                        List.of(),
                        List.of(
                                new Chart.Dot(
                                        "plot-dot-start",
                                        p.tangent().x(),
                                        p.tangent().y()),
                                new Chart.Dot("plot-dot-promise", w, p.predicted(w)))))
                .orElseGet(() -> new Chart(window, List.of(losses, straight), List.of(), List.of())));
        area.grip().show(w, loss, !state.isInferring());
        write(state, promised, w, loss);
    }

    /** δw. */
    private double slope(Run run) {
        return rows.all() ? curve.slope() : run.live().dw().get(id);
    }

    /** Between what was promised and what came. */
    private static Chart.Curve gap(double w, Promise promise, double loss) {
        return new Chart.Curve("plot-curve-gap", new double[] {w, w}, new double[] {promise.predicted(w), loss});
    }

    private void write(State state, Optional<Promise> promised, double w, double loss) {
        String name = Signs.weight(network, id);
        String impact = Signs.impact(network, id);
        String text = rows.text(state, context);
        area.setNames(name, context.text("plot.lossAxis"));
        card.caption(
                context.text("plot.weight.caption", "name", name, "rows", text),
                context.text("plot.weight.held", "name", name, "rows", text));
        card.showAllRows(rows.all());
        slope.setText(context.text("plot.weight.slope", "name", impact, "value", Numbers.format(slope(state.run()))));
        promise.setText(promised.map(p -> context.text(
                        "plot.weight.promise",
                        "predicted",
                        Numbers.format(p.predicted(w)),
                        "actual",
                        Numbers.format(loss)))
                .orElse(""));
        area.setAccessibleText(context.text(
                "plot.weight.spoken",
                "name",
                name,
                "rows",
                text,
                "value",
                Numbers.format(w),
                "loss",
                Numbers.format(loss),
                "impact",
                impact,
                "slope",
                Numbers.format(slope(state.run())),
                "lowest",
                Numbers.format(curve.lowestAt())));
    }

    private String read(double x) {
        if (curve == null) {
            return "";
        }
        int i = curve.nearest(x);
        return context.text(
                "plot.weight.read",
                "name",
                Signs.weight(network, id),
                "value",
                Numbers.format(curve.xs()[i]),
                "loss",
                Numbers.exact(curve.ys()[i]));
    }

    private void changeRows() {
        rows = new PlotRows(!rows.all());
        show(context.store().state());
    }

    private void zoom(double factor, double x, double y) {
        if (across == null) {
            return;
        }
        zoomed = factor != 0;
        across = zoomed ? Window.zoomed(across, factor, Double.isFinite(x) ? x : across.min()) : null;
        show(context.store().state());
    }

    @Override
    public String csv() {
        if (curve == null) {
            return "";
        }
        Tangent tangent = new Tangent(
                area.grip().x(), area.grip().y(), slope(context.store().state().run()));
        return Table.of(List.of(Signs.weight(network, id), "loss", "tangent"), curve.xs(), i ->
                new double[] {curve.xs()[i], curve.ys()[i], tangent.at(curve.xs()[i])});
    }

    @Override
    public void grab() {
        context.store().dispatch(new Edits.Grab());
    }

    @Override
    public void move(double x, double y, Object gesture) {
        double value = Table.tidy(x, across);
        context.store().dispatch(new Edits.SetWeight(id, value, Optional.empty(), gesture));
    }

    @Override
    public void letGo() {
        context.store().dispatch(new Edits.LetGo());
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
