package learningflow.view.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Part;
import learningflow.lesson.Scenario;
import learningflow.lesson.Signs;
import learningflow.state.Drag;
import learningflow.state.Edits;
import learningflow.state.Looks;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Latest;
import learningflow.view.kit.Range;
import learningflow.view.kit.Tips;
import learningflow.view.kit.WeightNames;
import learningflow.view.kit.WeightRanges;

/**
 * The loss over two weights as lines of equal loss: the one that was picked across, another one up; with the way that the
 * updates went, the present point, which can be dragged, and an arrow along −δw.
 */
public final class PairPlot implements Plot, Grip.Hand {
    private final Context context;
    private final ContourArea area = new ContourArea();
    private final PlotCard card;
    private final ComboBox<WeightId> across = list("pairAcross");
    private final ComboBox<WeightId> up = list("pairUp");
    private final Latest latest;
    private final WeightChoice firstChoice = new WeightChoice(0);
    private final WeightChoice secondChoice = new WeightChoice(1);
    private final Subscription subscription;
    private PlotRows rows = new PlotRows(false);
    private WeightRanges ranges;
    private Scenario origin;
    private Network network;
    private WeightId first;
    private WeightId second;
    /** The one chosen in the list, or null. */
    private WeightId chosen;

    private Window window;
    private boolean zoomed;
    private boolean choosing;
    private PairCurve curve;

    public PairPlot(Context context) {
        this.context = context;
        latest = new Latest(context, area::setStale);
        card = new PlotCard(context, "pair", area, this::changeRows, this::csv);
        card.put(across, up);
        Tips.explain(across, context.text("plot.pair.across"), context.text("plot.pair.across.help"));
        Tips.explain(up, context.text("plot.pair.up"), context.text("plot.pair.up.help"));
        across.setOnAction(event -> choose(across, this::pick));
        up.setOnAction(event -> choose(up, id -> {
            chosen = id;
            show(context.store().state());
        }));
        area.setOnRead(this::read);
        area.setOnZoom(this::zoom);
        area.grip().set(this, true, false);
        subscription = context.store().subscribe(this::show);
    }

    private ComboBox<WeightId> list(String id) {
        ComboBox<WeightId> list = new ComboBox<>();
        list.setId(id);
        list.getStyleClass().add("plot-list");
        list.setConverter(new WeightNames(() -> network));
        return list;
    }

    /** Only what a person chooses counts, not what is only shown. */
    private void choose(ComboBox<WeightId> list, java.util.function.Consumer<WeightId> use) {
        if (!choosing && list.getValue() != null) {
            use.accept(list.getValue());
        }
    }

    private void pick(WeightId id) {
        context.store().dispatch(new Looks.Pick(Optional.of(Part.weight(id))));
    }

    private void show(State state) {
        Run run = state.run();
        if (run.setup().network().parameterCount() < 2) {
            return;
        }
        follow(run);
        take(state);
        boolean held = state.drag().filter(Drag::held).isPresent();
        if (window != null && !zoomed && !held && !isInside(run.weights())) {
            window = null;
        }
        boolean same = curve != null && window != null && curve.shows(run, rows.of(run), first, second, window);
        if (same && held && !rows.all()) {
            latest.settle();
            draw(state);
            return;
        }
        ask(run);
        if (latest.isWaiting()
                && curve != null
                && curve.first().equals(first)
                && curve.second().equals(second)) {
            draw(state);
        }
    }

    private void ask(Run run) {
        PlotRows askedRows = rows;
        WeightId a = first;
        WeightId b = second;
        Window shown = window;
        Window usual = new Window(usual(a), usual(b));
        latest.ask(
                rows.profile(run).cost() * PairCurve.LOSSES,
                () -> PairCurve.of(run, askedRows, a, b, usual, shown),
                made -> {
                    curve = made;
                    window = made.contours().window();
                    draw(context.store().state());
                });
    }

    private void follow(Run run) {
        Scenario now = run.origin();
        if (origin == null || now.weights() != origin.weights() || now.setup() != origin.setup()) {
            ranges = new WeightRanges(now);
            window = null;
            zoomed = false;
        }
        origin = now;
    }

    /** Which two they are. */
    private void take(State state) {
        Network now = state.run().setup().network();
        if (!now.equals(network)) {
            network = now;
            chosen = null;
            choosing = true;
            List<WeightId> all = network.weightIds();
            across.getItems().setAll(all);
            up.getItems().setAll(all);
            choosing = false;
        }
        WeightId a = firstChoice.of(state);
        WeightId b = chosen != null && !chosen.equals(a) ? chosen : other(state, a);
        if (!a.equals(first) || !b.equals(second)) {
            first = a;
            second = b;
            window = null;
            zoomed = false;
            curve = null;
        }
        choosing = true;
        across.setValue(first);
        up.setValue(second);
        choosing = false;
    }

    private WeightId other(State state, WeightId a) {
        WeightId strongest = firstChoice.usual(state, network);
        WeightId next = secondChoice.usual(state, network);
        if (first != null
                && second != null
                && !second.equals(a)
                && Part.weight(second).isIn(network)) {
            return second;
        }
        return a.equals(next) ? strongest : next;
    }

    private boolean isInside(Weights weights) {
        return isInside(window.across(), weights.get(first)) && isInside(window.up(), weights.get(second));
    }

    private static boolean isInside(Axis.Linear axis, double value) {
        double room = 0.03 * (axis.max() - axis.min());
        return value >= axis.min() + room && value <= axis.max() - room;
    }

    private Axis.Linear usual(WeightId id) {
        Range range = ranges.of(id);
        return new Axis.Linear(range.min(), range.max());
    }

    private void draw(State state) {
        Run run = state.run();
        double[] gradient = rows.all()
                ? curve.gradient()
                : new double[] {run.live().dw().get(first), run.live().dw().get(second)};
        double[][] way = curve.way().clone();
        way[way.length - 1] =
                new double[] {run.weights().get(first), run.weights().get(second)};
        area.grip().show(run.weights().get(first), run.weights().get(second), !state.isInferring());
        area.show(curve.contours(), way, -gradient[0], -gradient[1]);
        write(state);
    }

    private void write(State state) {
        String a = Signs.weight(network, first);
        String b = Signs.weight(network, second);
        String text = rows.text(state, context);
        area.setNames(a, b);
        card.caption(
                context.text("plot.pair.caption", "rows", text),
                context.text("plot.pair.held", "first", a, "second", b, "rows", text));
        card.showAllRows(rows.all());
        area.setAccessibleText(context.text(
                "plot.pair.spoken",
                "first",
                a,
                "second",
                b,
                "rows",
                text,
                "x",
                Numbers.format(area.grip().x()),
                "y",
                Numbers.format(area.grip().y()),
                "loss",
                Numbers.format(rows.loss(state.run())),
                "lowest",
                Numbers.format(Arrays.stream(curve.contours().values())
                        .filter(Double::isFinite)
                        .min()
                        .orElse(Double.NaN))));
    }

    private String read(double x, double y) {
        if (curve == null) {
            return "";
        }
        double[] nearest = curve.contours().nearest(x, y);
        return context.text(
                "plot.pair.read",
                "first",
                Signs.weight(network, first),
                "x",
                Numbers.format(nearest[0]),
                "second",
                Signs.weight(network, second),
                "y",
                Numbers.format(nearest[1]),
                "loss",
                Numbers.exact(nearest[2]));
    }

    private void changeRows() {
        rows = new PlotRows(!rows.all());
        show(context.store().state());
    }

    private void zoom(double factor, double x, double y) {
        if (window != null) {
            zoomed = factor != 0;
            window = zoomed
                    ? new Window(Window.zoomed(window.across(), factor, x), Window.zoomed(window.up(), factor, y))
                    : null;
            show(context.store().state());
        }
    }

    /** A line a point of the grid. */
    @Override
    public String csv() {
        if (curve == null) {
            return "";
        }
        Contours contours = curve.contours();
        int side = contours.n() + 1;
        List<String> names = List.of(Signs.weight(network, first), Signs.weight(network, second), "loss");
        return Table.of(names, contours.values(), i -> {
            Axis.Linear xs = contours.window().across();
            Axis.Linear ys = contours.window().up();
            double x = xs.min() + (xs.max() - xs.min()) * (i % side) / contours.n();
            double y = ys.min() + (ys.max() - ys.min()) * (i / side) / contours.n();
            return new double[] {x, y, contours.values()[i]};
        });
    }

    @Override
    public void grab() {
        context.store().dispatch(new Edits.Grab());
    }

    /** Two weights, one gesture: one undo step. */
    @Override
    public void move(double x, double y, Object gesture) {
        double a = Table.tidy(x, window.across());
        double b = Table.tidy(y, window.up());
        context.store().dispatch(new Edits.SetWeight(first, a, Optional.empty(), gesture));
        context.store().dispatch(new Edits.SetWeight(second, b, Optional.empty(), gesture));
    }

    @Override
    public void letGo() {
        context.store().dispatch(new Edits.LetGo());
    }

    @Override
    public List<Node> tools() {
        return List.of(card.rowsChoice());
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
