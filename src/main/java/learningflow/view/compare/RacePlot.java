package learningflow.view.compare;

import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Numbers;
import learningflow.core.Optimizer;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Signs;
import learningflow.state.Comparisons;
import learningflow.state.Race;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Tips;
import learningflow.view.plot.Contours;
import learningflow.view.plot.Plot;

/** The optimizers of the catalogue from the same start, over lines of equal loss: played, paused, or looked at by hand. */
public final class RacePlot implements Plot {
    /** At speed 1 a race takes so many seconds. */
    private static final double SECONDS = 8;

    /** From so many type sizes of height on there is room for what can be chosen. */
    private static final double ROOM_EM = 17;

    private final Context context;
    private final RaceArea area;
    private final Job job;
    private final Button run;
    private final Button play;
    private final Slider place = new Slider(0, 1, 0);
    private final Label caption = new Label();
    private final Flow legend = new Flow();
    private final RaceChoices choices;
    private final VBox root;
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            move(now);
        }
    };
    private final Subscription subscription;
    private Race shown;
    private RaceWords words;
    private boolean playing;
    private long before;

    public RacePlot(Context context) {
        this.context = context;
        area = new RaceArea((x, y) -> words.at(x, y), track -> words.track(track, at()));
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
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        legend.getStyleClass().addAll("plot-controls", "flowing");
        legend.setId("raceLegend");
        choices = new RaceChoices(context, run::setDisable);
        Flow controls = new Flow(run, play, place);
        controls.getStyleClass().add("plot-controls");
        VBox.setVgrow(area, Priority.ALWAYS);
        root = new VBox(controls, caption, choices.root(), job.root(), legend, area);
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

    private void showFields() {
        boolean room = root.getHeight() > ROOM_EM * area.em();
        choices.root().setVisible(room);
        choices.root().setManaged(room);
        legend.setVisible(room);
        legend.setManaged(room);
    }

    private void show(State state) {
        choices.show(state);
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

    /** The lines of equal loss take a moment. */
    private void prepare(Race race) {
        shown = race;
        words = new RaceWords(context, race);
        job.start(progress -> Optional.of(RaceWindow.contours(race)), contours -> ready(race, contours));
    }

    private void ready(Race race, Contours contours) {
        Setup setup = race.setup();
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
        speak();
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
            area.showUpdate(at());
            writeLegend(at());
        }
    }

    private void writeLegend(int at) {
        List<Race.Track> tracks = shown.tracks();
        for (int i = 0; i < tracks.size(); i++) {
            Race.Track track = tracks.get(i);
            String text = words.track(i, at);
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
        if (!playing) {
            speak();
        }
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
        speak();
    }

    /** The losses as far as the race is shown: who is ahead. */
    private void speak() {
        String standings = shown == null ? "" : " " + words.standings(at());
        area.setAccessibleText(caption.getText() + standings);
    }

    private int at() {
        return (int) Math.round(place.getValue());
    }

    private static Weights start(State state) {
        Weights start = state.run().past().moment(0).start().weights();
        return start.fits(state.run().setup().network()) ? start : state.run().weights();
    }

    private void start() {
        State state = context.store().state();
        Setup setup = state.run().setup();
        Weights start = start(state);
        if (!choices.areComplete()) {
            caption.setText(context.text("race.two"));
            return;
        }
        List<Optimizer> optimizers = choices.optimizers(setup);
        WeightId first = choices.across();
        WeightId second = choices.up();
        boolean only = choices.alone();
        int updates = choices.updates();
        job.start(
                progress -> Race.run(setup, start, optimizers, first, second, only, updates, progress),
                made -> context.store().dispatch(new Comparisons.Raced(made)));
    }

    @Override
    public String csv() {
        return shown == null ? "" : words.csv();
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
