package learningflow.io.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningflow.core.Batching;
import learningflow.core.Evaluation;
import learningflow.core.Layer;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;
import learningflow.lesson.Signs;
import learningflow.lesson.Spellings;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;

/** For people: the passes of each update in order, in the articles' signs. */
public final class TraceText {
    private final Scenario scenario;
    private final Setup setup;
    private final Network network;
    private final Texts texts;
    private final Writer out;
    private final Shown shown;
    private final RowText rows;

    public TraceText(Scenario scenario, Texts texts, Writer out) {
        this.scenario = scenario;
        this.setup = scenario.setup();
        this.network = setup.network();
        this.texts = texts;
        this.out = out;
        this.shown = new Shown(texts);
        this.rows = new RowText(scenario, texts);
    }

    /** What is computed: title, layers, loss, rule and order. */
    public void begin() throws IOException {
        out.write(Shown.plain(scenario.title()) + "\n");
        if (!scenario.description().isBlank()) {
            out.write(Shown.plain(scenario.description()) + "\n");
        }
        out.write("\n");
        Grid grid = new Grid(4);
        for (int k = 1; k <= network.size(); k++) {
            Layer layer = network.layer(k);
            String size = layer.in() == layer.out() ? "" + layer.out() : layer.in() + " → " + layer.out();
            grid.add("L" + k, layer.name(), layer.formula(), size);
        }
        grid.add("", texts.text("trace.loss"), setup.loss().formula());
        grid.print(out);
        out.write("\n  " + optimizer("trace.rule") + "\n");
        for (String rule : setup.optimizer().formula().split("; ")) {
            out.write("    " + rule + "\n");
        }
        out.write("  " + order() + "\n");
    }

    private String optimizer(String key) {
        return texts.text(key, "name", setup.optimizer().type().name(), "rate", rate());
    }

    private String rate() {
        return scenario.spellings()
                .of(Spellings.LEARNING_RATE, setup.learningRate())
                .orElseGet(() -> Numbers.format(setup.learningRate()));
    }

    private String order() {
        Batching batching = setup.batching();
        int all = setup.data().rows();
        String key = batching.size() >= all ? "all" : batching.size() == 1 ? "one" : "some";
        String order = batching.shuffle() ? "trace.order.shuffled." : "trace.order.";
        return texts.text(order + key, "n", batching.size(), "all", all, "seed", batching.seed());
    }

    /** All of an update. */
    public void update(Trace trace) throws IOException {
        update(trace, step -> true);
    }

    /** @param revealed the steps of the update that are told */
    public void update(Trace trace, Predicate<Step> revealed) throws IOException {
        String head = texts.text(
                "trace.update", "update", trace.update(), "epoch", trace.batch().epoch());
        out.write("\n── " + head + " " + "─".repeat(Math.max(0, Shown.WIDTH - 4 - Grid.width(head))) + "\n");
        if (revealed.test(new Step(Step.Kind.PICK, 0))) {
            section("data", rows.data(trace));
        }
        if (revealed.test(new Step(Step.Kind.FORWARD, 1))) {
            section("forward", forward(trace, revealed));
        }
        if (revealed.test(new Step(Step.Kind.LOSS_DELTA, trace.layers() + 1))) {
            section("backward", backward(trace, revealed));
        }
        if (revealed.test(new Step(Step.Kind.UPDATE, 0))
                && network.weighted().findAny().isPresent()) {
            out.write("\n" + optimizer("trace.step") + "\n");
            WeightText weights = new WeightText(scenario, trace, shown, texts);
            for (int k : network.weighted().toArray()) {
                weights.layer(k).print(out);
            }
        }
        if (revealed.test(new Step(Step.Kind.AGAIN, 0))) {
            section("again", rows.again(trace));
        }
        out.flush();
    }

    private void section(String name, Grid grid) throws IOException {
        out.write("\n" + texts.text("trace." + name) + "\n");
        grid.print(out);
    }

    private Grid forward(Trace trace, Predicate<Step> revealed) {
        Grid grid = new Grid(4);
        int room =
                Shown.room(network.layers().stream(), network.layers().stream().map(Layer::formula));
        for (int k = 1; k <= trace.layers() && revealed.test(new Step(Step.Kind.FORWARD, k)); k++) {
            add(grid, List.of(Signs.o(k), name(k), network.layer(k).formula()), trace, trace.o(k), room);
        }
        if (revealed.test(new Step(Step.Kind.LOSS, 0))) {
            List<String> loss =
                    List.of("", texts.text("trace.loss"), setup.loss().formula());
            shown.add(grid, loss, Matrix.row(trace.loss()), "trace.row", new int[1], room);
        }
        return grid;
    }

    private Grid backward(Trace trace, Predicate<Step> revealed) {
        Grid grid = new Grid(4);
        int m = trace.layers();
        Stream<String> formulas = Stream.concat(
                Stream.of(setup.loss().slopeFormula()),
                network.layers().stream().map(Layer::slopeFormula));
        int room = Shown.room(network.layers().stream(), formulas);
        List<String> start = List.of(
                Signs.delta(m + 1), texts.text("trace.loss"), setup.loss().slopeFormula());
        add(grid, start, trace, trace.delta(m + 1), room);
        for (int k = m; k >= 1 && revealed.test(new Step(Step.Kind.DELTA, k)); k--) {
            List<String> label =
                    List.of(Signs.delta(k), name(k), network.layer(k).slopeFormula());
            add(grid, label, trace, trace.delta(k), room);
            if (revealed.test(new Step(Step.Kind.WEIGHT_DELTA, k))) {
                addGradient(grid, Signs.weights("δw", k), trace.dw().layer(k).w(), room);
                addGradient(grid, Signs.weights("δb", k), trace.dw().layer(k).b(), room);
            }
        }
        return grid;
    }

    private void add(Grid grid, List<String> label, Trace trace, Matrix values, int room) {
        int[] numbers = IntStream.of(trace.batch().rows()).map(row -> row + 1).toArray();
        shown.add(grid, label, values, "trace.row", numbers, room);
    }

    private void addGradient(Grid grid, String sign, Matrix values, int room) {
        int[] neurons = IntStream.rangeClosed(1, values.rows()).toArray();
        shown.add(grid, List.of(sign, "", ""), values, "trace.neuron", neurons, room);
    }

    private String name(int k) {
        return "L" + k + " " + network.layer(k).name();
    }

    /** All rows behind the last update. */
    public void end(int updates, Weights weights) throws IOException {
        out.write("\n── " + texts.text(updates == 1 ? "trace.end.one" : "trace.end", "n", updates) + "\n\n");
        rows.end(Evaluation.of(setup, weights)).print(out);
    }

    /** One input through the network. @param layers how many of them have been gone through */
    public void trial(Matrix x, List<Matrix> outputs, int layers) throws IOException {
        Grid grid = new Grid(4);
        int room =
                Shown.room(network.layers().stream(), network.layers().stream().map(Layer::formula));
        shown.add(grid, List.of("x", "", ""), x, "trace.row", new int[1], room);
        for (int k = 1; k <= layers; k++) {
            List<String> label = List.of(Signs.o(k), name(k), network.layer(k).formula());
            shown.add(grid, label, outputs.get(k - 1), "trace.row", new int[1], room);
        }
        section("forward", grid);
    }

    /** These weights, and what they make of every row. */
    public void now(Evaluation evaluation, Weights weights) throws IOException {
        for (int k : network.weighted().toArray()) {
            Grid grid = new Grid(4);
            addGradient(grid, Signs.weights("w", k), weights.layer(k).w(), Shown.room(Stream.of(), Stream.of()));
            addGradient(grid, Signs.weights("b", k), weights.layer(k).b(), Shown.room(Stream.of(), Stream.of()));
            grid.print(out);
        }
        out.write("\n");
        rows.end(evaluation).print(out);
    }
}
