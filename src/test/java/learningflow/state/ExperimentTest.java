package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import learningflow.core.Optimizer;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.io.Gallery;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.Differences;
import learningflow.lesson.KeptRun;
import learningflow.lesson.Recipe;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExperimentTest {
    private final Scenario example = ScenarioReader.example();
    private final Setup setup = example.setup();
    private final Weights start = example.weights();

    private static Run after(Run run, int updates) {
        Run at = run;
        for (int i = 0; i < updates; i++) {
            at = at.nextUpdate();
        }
        return at;
    }

    @Test
    void anExperimentGivesWhatTheSameRunOnTheScreenGives() {
        Experiment made = Experiment.run(setup, start, 300, Progress.UNSEEN).orElseThrow();
        Run byHand = after(Run.start(example), 300);
        assertThat(made.end()).isEqualTo(byHand.moment().start().weights());
        assertThat(made.losses().loss(123)).isEqualTo(byHand.past().curve().mean(123));
        assertThat(made.losses().last()).isEqualTo(byHand.past().curve().mean(300));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aSweepOf25RatesOver200EpochsGivesTheNumbersOfSingleRuns() {
        double[] rates = Sweep.rates(1e-10, 1e-4, 25);
        // equal ratios: 10^(6/24) = 10^¼ each
        assertThat(rates[4] / rates[0]).isCloseTo(10, within(1e-12));
        assertThat(rates[24]).isEqualTo(1e-4);
        Sweep sweep = Sweep.run(setup, start, rates, 600, Progress.UNSEEN).orElseThrow();
        assertThat(sweep.startLoss()).isCloseTo(0.5 / 3, within(1e-15));
        for (int i = 0; i < rates.length; i++) {
            Run single = after(Run.start(example.withSetup(setup.withLearningRate(rates[i]))), 600);
            assertThat(sweep.points().get(i).loss())
                    .isEqualTo(single.past().curve().mean(600));
        }
        assertThat(sweep.best().orElseThrow().rate()).isBetween(1e-8, 1.6e-7); // stable below 2 / 13e6
    }

    @Test
    void longWorkCanBeStopped() {
        assertThat(Sweep.run(setup, start, Sweep.rates(1e-9, 1e-6, 9), 1000, done -> done < 0.3))
                .isEmpty();
        assertThat(Experiment.run(setup, start, 1000, done -> false)).isEmpty();
    }

    @Test
    void whereTheLeakyReluOverflowsTheSweepSaysDiverged() {
        Scenario chain = Gallery.read("exploding");
        Sweep sweep = Sweep.run(chain.setup(), chain.weights(), new double[] {1e-12, 1e-2}, 5, Progress.UNSEEN)
                .orElseThrow();
        assertThat(sweep.points().get(0).diverged()).isFalse();
        assertThat(sweep.points().get(1).diverged()).isTrue();
    }

    @Test
    void inARaceEveryOptimizerStartsFromTheSameWeightsAndOnlyTwoMoveIfTheOthersAreHeld() {
        List<Optimizer> all =
                Optimizers.ALL.stream().map(type -> type.make(Map.of())).toList();
        WeightId across = WeightId.weight(2, 0, 1);
        WeightId up = WeightId.weight(2, 0, 2);
        Race race = Race.run(setup, start, all, across, up, true, 3, Progress.UNSEEN)
                .orElseThrow();
        assertThat(race.tracks()).hasSize(Optimizers.ALL.size());
        assertThat(race.tracks()).allSatisfy(track -> {
            assertThat(track.across()[0]).isEqualTo(start.get(across));
            assertThat(track.losses()[0]).isCloseTo(0.5 / 3, within(1e-15));
        });
        // row 3 alone has a loss: o = 0, y = 1, δw = (0, −2000, −3000); α = 1e-7
        assertThat(race.tracks().get(0).across()[3]).isEqualTo(start.get(across) + 1e-7 * 2000);
        assertThat(race.tracks().get(0).up()[3]).isEqualTo(start.get(up) + 1e-7 * 3000);
    }

    @Test
    void aKeptRunSaysWhatDiffersAndIsThereAgainWhenTheFileIsOpened() throws Exception {
        Store store = new Store(example);
        for (int i = 0; i < 7; i++) {
            store.dispatch(new Transport.NextUpdate());
        }
        KeptRun first = Comparisons.kept(store.state().run(), "first");
        assertThat(first.updates()).isEqualTo(7);
        assertThat(first.changed()).isFalse();
        Recipe other = Recipe.of(setup.withLearningRate(1e-6), start);
        KeptRun second = Comparisons.kept(
                "second",
                "Good shape?",
                other,
                7,
                Experiment.run(setup.withLearningRate(1e-6), start, 7, Progress.UNSEEN)
                        .orElseThrow());
        Texts texts = Texts.of(Locale.ENGLISH);
        assertThat(Differences.between(first.recipe(), second.recipe(), texts)).containsExactly("α 1e-7 → 1e-6");
        assertThat(Differences.between(first.recipe(), Recipe.of(setup, start), texts))
                .isEmpty();

        store.dispatch(new Comparisons.Keep(first));
        store.dispatch(new Comparisons.Keep(second));
        assertThat(store.state().scenario().kept().runs()).as("not asked for").isEmpty();
        store.dispatch(new Comparisons.SaveRuns(true));
        assertThat(store.isModified()).isTrue();
        String json = ScenarioWriter.json(store.state().scenario());
        Scenario read =
                ScenarioReader.read("kept.learningflow", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read.kept().runs()).containsExactly(first, second);
        assertThat(State.start(read).desk().comparison().runs()).containsExactly(first, second);
        assertThat(first.recipe().with(example.setup().data())).isEqualTo(Optional.of(setup));
    }

    @Test
    void aRunThatWasChangedOnItsWaySaysSo() {
        Store store = new Store(example);
        store.dispatch(new Transport.NextUpdate());
        store.dispatch(new Edits.SetLearningRate(1e-8, Optional.empty(), null));
        store.dispatch(new Transport.NextUpdate());
        assertThat(Comparisons.kept(store.state().run(), "changed").changed()).isTrue();
    }
}
