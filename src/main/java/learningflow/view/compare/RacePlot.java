package learningflow.view.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Optimizer;
import learningflow.core.OptimizerType;
import learningflow.core.Optimizers;
import learningflow.core.Profile;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Signs;
import learningflow.state.Comparisons;
import learningflow.state.Race;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.Tips;
import learningflow.view.plot.Contours;
import learningflow.view.plot.Plot;

/** The optimizers of the catalogue from the same start, over lines of equal loss: played, paused, or looked at by hand. */
public final class RacePlot implements Plot {
    /** At speed 1 a race takes so many seconds. */
    private static final double SECONDS = 8;

    private static final int MOST_WEIGHTS = 300;
    /** From so many type sizes of height on there is room for what can be chosen. */
    private static final double ROOM_EM = 17;

    private final Context context;
    private final RaceArea area;
    private final Job job;
    private final Button run;
    private final Button play;
    private final Slider place = new Slider(0, 1, 0);
    private final Label caption = new Label();
    private final FlowPane legend = new FlowPane();
    private final MenuButton chooser = new MenuButton();
    private final ComboBox<WeightId> across = new ComboBox<>();
    private final ComboBox<WeightId> up = new ComboBox<>();
    private final CheckBox alone = new CheckBox();
    private final NumberField updates = new NumberField();
    private final FlowPane fields;
    private final VBox root;
    private final Set<OptimizerType> chosen = new HashSet<>(Optimizers.ALL);
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            move(now);
        }
    };
    private final Subscription subscription;
    private Network network;
    private Race shown;
    private Profile profile;
    private boolean playing;
    private long before;
    private double count = 60;

    public RacePlot(Context context) {
        this.context = context;
        area = new RaceArea(this::tell);
        area.setId("raceArea");
        area.setAccessibleHelp(context.text("race.help"));
        job = new Job(context, "race");
        run = button("raceRun", "race.run", this::start);
        play = button("racePlay", "race.play", () -> play(!playing));
        place.setId("racePlace");
        Tips.explain(place, context.text("race.place"), context.text("race.place.tip"));
        place.valueProperty().addListener((property, was, is) -> showPlace());
        HBox.setHgrow(place, Priority.ALWAYS);
        caption.setId("raceCaption");
        caption.getStyleClass().addAll("caption", "plot-caption");
        caption.setMinWidth(0);
        legend.getStyleClass().addAll("plot-controls", "flowing");
        legend.setId("raceLegend");
        fields = fields();
        HBox controls = new HBox(run, play, place);
        controls.getStyleClass().add("plot-controls");
        VBox.setVgrow(area, Priority.ALWAYS);
        root = new VBox(controls, caption, fields, job.root(), legend, area);
        root.setId("racePlot");
        root.getStyleClass().add("compare-plot");
        root.heightProperty().addListener(height -> showFields());
        showFields();
        subscription = context.store().subscribe(this::show);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(context.text(key));
        button.setId(id);
        button.getStyleClass().add("plot-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(button, context.text(key), context.text(key + ".tip"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private FlowPane fields() {
        prepare(chooser, "raceOptimizers", "race.optimizers");
        for (OptimizerType type : Optimizers.ALL) {
            CheckMenuItem item = new CheckMenuItem(type.name());
            item.setId("race-" + type.id());
            item.setSelected(true);
            item.selectedProperty().addListener((property, was, is) -> {
                if (is) {
                    chosen.add(type);
                } else {
                    chosen.remove(type);
                }
                run.setDisable(chosen.isEmpty());
            });
            chooser.getItems().add(item);
        }
        prepare(alone, "raceAlone", "race.alone");
        alone.setSelected(true);
        choice(across, "raceAcross", "race.across");
        choice(up, "raceUp", "race.up");
        updates.setId("raceUpdates");
        updates.setAllowed(value -> value >= 1 && value <= Race.MOST_UPDATES && value == Math.rint(value));
        updates.setTexts(context.text("race.updates.tip"), context.text("race.updates.wrong"));
        updates.setOnCommit((value, typed) -> count = value);
        updates.show(count);
        Tips.named(updates, context.text("compare.updates"));
        Label unit = new Label(context.text("compare.updates"));
        unit.getStyleClass().add("caption");
        FlowPane made = new FlowPane(chooser, across, up, alone, new HBox(updates, unit));
        made.getStyleClass().addAll("plot-controls", "flowing");
        return made;
    }

    private void prepare(Labeled control, String id, String key) {
        control.setText(context.text(key));
        control.setId(id);
        control.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain((Control) control, context.text(key), context.text(key + ".tip"));
    }

    private void choice(ComboBox<WeightId> box, String id, String key) {
        box.setId(id);
        Tips.explain(box, context.text(key), context.text(key + ".tip"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(WeightId weight) {
                return weight == null ? "" : Signs.weight(network, weight);
            }

            @Override
            public WeightId fromString(String text) {
                return null;
            }
        });
    }

    private void showFields() {
        boolean room = root.getHeight() > ROOM_EM * area.em();
        fields.setVisible(room);
        fields.setManaged(room);
        legend.setVisible(room);
        legend.setManaged(room);
    }

    private void show(State state) {
        Network now = state.run().setup().network();
        if (!now.equals(network)) {
            network = now;
            offerWeights(state);
        }
        run.setDisable(chosen.isEmpty() || across.getItems().size() < 2);
        Optional<Race> race = state.desk().comparison().race();
        if (race.isPresent() && race.get() != shown) {
            prepare(race.get());
        } else if (race.isEmpty() && shown != null || shown == null) {
            shown = null;
            play(false);
            area.clear();
            legend.getChildren().clear();
        }
        describe(state);
    }

    /** The two with the largest |δw| are chosen first. */
    private void offerWeights(State state) {
        List<WeightId> ids = network.weightIds().stream().limit(MOST_WEIGHTS).toList();
        across.getItems().setAll(ids);
        up.getItems().setAll(ids);
        if (ids.size() < 2) {
            return;
        }
        Weights gradient = state.run().trace().dw();
        List<WeightId> strongest = new ArrayList<>(ids);
        if (gradient.fits(network)) {
            strongest.sort((a, b) -> Double.compare(Math.abs(gradient.get(b)), Math.abs(gradient.get(a))));
        }
        boolean inOrder = ids.indexOf(strongest.get(0)) < ids.indexOf(strongest.get(1));
        across.setValue(strongest.get(inOrder ? 0 : 1));
        up.setValue(strongest.get(inOrder ? 1 : 0));
    }

    /** The lines of equal loss take a moment. */
    private void prepare(Race race) {
        shown = race;
        job.start(progress -> Optional.of(RaceWindow.contours(race)), contours -> ready(race, contours));
    }

    private void ready(Race race, Contours contours) {
        Setup setup = race.setup();
        profile = new Profile(setup, race.start(), setup.split().training());
        int[] series = race.tracks().stream()
                .mapToInt(track -> Optimizers.ALL.indexOf(track.optimizer().type()))
                .toArray();
        area.setNames(
                Signs.weight(setup.network(), race.across()),
                context.text("race.upName", "weight", Signs.weight(setup.network(), race.up())));
        area.show(race, contours, series);
        place.setMax(race.updates());
        place.setValue(0);
        showPlace();
        play(true);
    }

    private void play(boolean wanted) {
        playing = wanted && shown != null;
        if (playing && place.getValue() >= place.getMax()) {
            place.setValue(0);
        }
        if (playing && context.store().state().look().reduceMotion()) {
            place.setValue(place.getMax());
            playing = false;
        }
        before = 0;
        if (playing) {
            clock.start();
        } else {
            clock.stop();
        }
        play.setText(context.text(playing ? "race.pause" : "race.play"));
        play.setDisable(shown == null);
    }

    private void move(long now) {
        double seconds = before == 0 ? 0 : (now - before) / 1e9;
        before = now;
        double speed = context.store().state().look().speed();
        place.setValue(Math.min(place.getMax(), place.getValue() + seconds * speed * place.getMax() / SECONDS));
        if (place.getValue() >= place.getMax()) {
            play(false);
        }
    }

    private void showPlace() {
        if (shown != null) {
            int at = (int) Math.round(place.getValue());
            area.showUpdate(at);
            writeLegend(at);
        }
    }

    private void writeLegend(int at) {
        List<Race.Track> tracks = shown.tracks();
        for (int i = 0; i < tracks.size(); i++) {
            Race.Track track = tracks.get(i);
            String text = context.text(
                    "race.legend",
                    "name",
                    track.optimizer().type().name(),
                    "loss",
                    Numbers.format(track.losses()[Math.min(at, track.last())]));
            if (i == legend.getChildren().size()) {
                Label label = new Label();
                label.getStyleClass().add("race-name");
                legend.getChildren().add(label);
            }
            Label label = (Label) legend.getChildren().get(i);
            label.setText(text);
            if (label.getGraphic() == null || !track.optimizer().type().id().equals(label.getUserData())) {
                label.setGraphic(
                        Series.sample(Optimizers.ALL.indexOf(track.optimizer().type()), area.em()));
                label.setUserData(track.optimizer().type().id());
            }
        }
        legend.getChildren().remove(tracks.size(), legend.getChildren().size());
        place.setAccessibleText(context.text("race.placeAt", "n", at));
    }

    private void describe(State state) {
        play.setDisable(shown == null);
        if (shown == null) {
            caption.setText(context.text("race.empty"));
        } else {
            Setup setup = shown.setup();
            String held = context.text(
                    shown.alone() ? "race.caption.alone" : "race.caption.all",
                    "alpha",
                    Numbers.format(setup.learningRate()),
                    "updates",
                    shown.updates());
            boolean fits = shown.isOf(state.run().setup(), start(state));
            caption.setText(fits ? held : context.text("sweep.old", "held", held));
        }
        Tips.tip(caption, caption.getText());
        area.setAccessibleText(caption.getText());
    }

    private String tell(double first, double second) {
        return context.text(
                "race.note",
                "across",
                Signs.weight(shown.setup().network(), shown.across()),
                "x",
                Numbers.format(first),
                "up",
                Signs.weight(shown.setup().network(), shown.up()),
                "y",
                Numbers.format(second),
                "loss",
                Numbers.format(profile.at(shown.across(), first, shown.up(), second)));
    }

    private static Weights start(State state) {
        Weights start = state.run().past().moment(0).start().weights();
        return start.fits(state.run().setup().network()) ? start : state.run().weights();
    }

    private void start() {
        State state = context.store().state();
        Setup setup = state.run().setup();
        Weights start = start(state);
        WeightId first = across.getValue();
        WeightId second = up.getValue();
        if (first == null || second == null || first.equals(second)) {
            caption.setText(context.text("race.two"));
            return;
        }
        List<Optimizer> optimizers = Optimizers.ALL.stream()
                .filter(chosen::contains)
                .map(type -> setup.optimizer().type().equals(type) ? setup.optimizer() : type.make(Map.of()))
                .toList();
        boolean only = alone.isSelected();
        job.start(
                progress -> Race.run(setup, start, optimizers, first, second, only, (int) count, progress),
                made -> context.store().dispatch(new Comparisons.Raced(made)));
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("optimizer,update,across,up,loss\n");
        for (Race.Track track : shown == null ? List.<Race.Track>of() : shown.tracks()) {
            for (int i = 0; i <= track.last(); i++) {
                csv.append(track.optimizer().type().id()).append(',').append(i);
                for (double value : new double[] {track.across()[i], track.up()[i], track.losses()[i]}) {
                    csv.append(',').append(Numbers.exact(value));
                }
                csv.append('\n');
            }
        }
        return csv.toString();
    }

    @Override
    public List<Node> tools() {
        return List.of(CopyMenu.of(context, "race", root, this::csv));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        clock.stop();
        subscription.close();
        job.close();
    }
}
