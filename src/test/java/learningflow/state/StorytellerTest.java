package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import learningflow.core.Layers;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.io.Gallery;
import learningflow.lesson.Scenario;
import learningflow.lesson.Step;
import learningflow.lesson.Story;
import learningflow.lesson.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorytellerTest {
    private static Run after(Scenario scenario, int updates) {
        Run run = Run.start(scenario);
        for (int i = 0; i < updates; i++) {
            run = run.nextUpdate();
        }
        return run;
    }

    private static Scenario leakyPluto() {
        Scenario pluto = Gallery.read("good-shape-pluto");
        Network network = pluto.setup().network();
        return pluto.withSetup(pluto.setup()
                .withNetwork(Network.of(
                        network.layer(1),
                        network.layer(2),
                        Layers.find("leaky-relu").orElseThrow().make(1, 1, false, Map.of()))));
    }

    @Test
    void atALearningRateOfOneTheFourthUpdateTurnsTheReluOffForAllRows() {
        Story story =
                Storyteller.tell(after(Gallery.read("good-shape-pluto"), 6)).orElseThrow();
        assertThat(story.kind()).isEqualTo(Story.Kind.DEAD);
        assertThat(story.update()).isEqualTo(4);
        assertThat(story.layer()).isEqualTo(3);
        // row 1 was at 4,300,000 and is 0 now, as expected of it; rows 2 and 3 are 0 and should be 1
        assertThat(story.rightRows()).containsExactly(1);
        // Before update 4: w = (0.005, 2000 − 3/11600, 3000 + 1/5800): o³ = 100·w₁ + 2000·w₂ + 100·w₃ = 4,300,000
        assertThat(story.largest().get(0).value()).isCloseTo(4.3e6, within(1e-3));
        // ∂loss/∂w₂ = 2000 · 4.3e6
        assertThat(story.largest().get(2).sign()).isEqualTo("|δw²|");
        assertThat(story.largest().get(2).value()).isCloseTo(8.6e9, within(1.0));
        // The Hessian of row 3 is x xᵀ with the eigenvalue 2000² + 3000² = 13e6, the largest of the three: α < 2 / 13e6
        assertThat(story.limit().orElseThrow()).isCloseTo(2 / 13e6, within(1e-12));
        assertThat(story.rate()).isEqualTo(1);
    }

    @Test
    void nothingIsToldBeforeTheStepThatShowsIt() {
        Run third = after(Gallery.read("good-shape-pluto"), 3);
        assertThat(Storyteller.tell(third)).as("the data of update 4 picked").isEmpty();
        int update = third.timeline().first(Step.Kind.UPDATE);
        assertThat(Storyteller.tell(third.goTo(3, update - 1))).isEmpty();
        assertThat(Storyteller.tell(third.goTo(3, update))).map(Story::kind).contains(Story.Kind.DEAD);
    }

    @Test
    void aLeakyReluAtALearningRateOfOneGrowsFromTheThirdUpdateUntilItOverflows() {
        Scenario leaky = leakyPluto();
        Story growing = Storyteller.tell(after(leaky, 6)).orElseThrow();
        assertThat(growing.kind()).isEqualTo(Story.Kind.GROWING);
        assertThat(growing.update()).isEqualTo(3); // the first two change nothing
        // Mean of rows 1 to 3: losses 0, 0, ½ before; (4.3e6² + 0 + (13e6 − 1)²) / 2 / 3 behind it
        assertThat(growing.lossBefore()).isCloseTo(0.5 / 3, within(1e-15));
        assertThat(growing.lossAfter()).isCloseTo((4.3e6 * 4.3e6 + (13e6 - 1) * (13e6 - 1)) / 6, within(1e6));

        Story broken = Storyteller.tell(after(leaky, 200)).orElseThrow();
        assertThat(broken.kind()).isEqualTo(Story.Kind.BROKEN);
        assertThat(broken.update()).isEqualTo(3);
        assertThat(broken.trouble().orElseThrow().update()).isGreaterThan(10);
        assertThat(broken.sentences(Texts.of(Locale.ENGLISH)).get(0)).contains("update 3");
    }

    @Test
    void alongAChainOfLogisticNeuronsTheLearningFlowVanishes() {
        Run run = Run.start(Gallery.read("vanishing"));
        assertThat(Storyteller.tell(run)).isEmpty();
        Story story = Storyteller.tell(run.nextUpdate()).orElseThrow();
        assertThat(story.kind()).isEqualTo(Story.Kind.VANISHING);
        assertThat(story.layer()).isEqualTo(2);
        // eight slopes of at most ¼ and seven weights of about ½ lie between the loss and the weights of L2
        assertThat(story.factor()).isPositive().isLessThan(Math.pow(0.25, 8) * Math.pow(0.51, 7));
    }

    @Test
    void alongAChainOfLargeWeightsItExplodesAndTheNextUpdateBreaksTheNumbers() {
        Run run = Run.start(Gallery.read("exploding"));
        Story story = Storyteller.tell(run.goTo(0, run.timeline().first(Step.Kind.UPDATE) - 1))
                .orElseThrow();
        assertThat(story.kind()).isEqualTo(Story.Kind.EXPLODING);
        assertThat(story.factor()).isCloseTo(Math.pow(3, 7), within(1e-6)); // seven weights of 3 between loss and w²
        Story broken = Storyteller.tell(after(Gallery.read("exploding"), 3)).orElseThrow();
        assertThat(broken.kind()).isEqualTo(Story.Kind.BROKEN);
        assertThat(broken.update()).isEqualTo(1);
    }

    @Test
    void aReluThatIsOffFromTheStartIsDeadFromTheStart() {
        Run run = Run.start(Gallery.read("dead-relu"));
        Story story = Storyteller.tell(run).orElseThrow();
        assertThat(story.kind()).isEqualTo(Story.Kind.DEAD);
        assertThat(story.update()).isZero();
        State rescued = offer(run, story, "leaky.start").applyTo(State.start(Gallery.read("dead-relu")));
        assertThat(Storyteller.tell(rescued.run())).isEmpty();
        // row 1: x = 1, o² = −1, o³ = −0.1, δ = (−0.1 − 2) · 0.1 = −0.21; ŵ = −1 + 0.05 · 0.21
        assertThat(rescued.run().nextUpdate().weights().layer(2).w().get(0)).isCloseTo(-0.9895, within(1e-15));
    }

    private static Action offer(Run run, Story story, String id) {
        return Rescues.of(story, run).stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow()
                .action();
    }

    @Test
    void goingBackWithASmallerRateIsOneUndoAndLearns() {
        Store store = new Store(Gallery.read("good-shape-pluto"));
        store.dispatch(new Transport.Train(new Goal(1, 6, Double.NaN)));
        Run wrong = after(Gallery.read("good-shape-pluto"), 6);
        Story story = Storyteller.tell(wrong).orElseThrow();
        State state = new State(
                wrong,
                Phase.TRAINING,
                store.state().trial(),
                Look.INITIAL,
                false,
                Optional.empty(),
                Optional.empty(),
                Desk.EMPTY);
        Action action = offer(wrong, story, "rate");
        assertThat(action.undoable()).isTrue();
        Run back = action.applyTo(state).run();
        assertThat(back.at()).isEqualTo(3);
        assertThat(back.setup().learningRate()).isEqualTo(7e-8); // half of 1.538e-7, in one digit
        assertThat(back.weights()).isEqualTo(wrong.past().moment(3).start().weights());
    }

    @Test
    void normalisedInputsComeWithWeightsThatMakeTheSameOfThem() {
        Run wrong = after(Gallery.read("good-shape-pluto"), 6);
        Story story = Storyteller.tell(wrong).orElseThrow();
        Run normalised = offer(wrong, story, "normalise.rate")
                .applyTo(State.start(Gallery.read("good-shape-pluto")))
                .run();
        assertThat(normalised.setup().data().normalisation("broccoli")).isEqualTo(Normalisation.RANGE);
        // 1/200 · 200, −3000/11600000 · 2000, 1/5800 · 3000
        assertThat(normalised.weights().layer(2).w().row(0))
                .containsExactly(new double[] {1, -6000 / 11600.0, 3000 / 5800.0}, within(1e-15));
        assertThat(normalised.now().outputs().get(1)).isEqualTo(1);
        assertThat(normalised.setup().learningRate()).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "good-shape",
                "good-shape-batch",
                "good-shape-small-steps",
                "double",
                "worked-example",
                "xor",
                "sine",
                "three-classes",
                "leaky-rescue"
            })
    void aScenarioThatLearnsWellGivesNoAlarm(String name) {
        Run run = Run.start(Gallery.read(name));
        List<Integer> looked = List.of(1, 2, 3, 5, 8, 13, 30, 100, 300, 1000);
        Run at = run;
        for (int update : looked) {
            while (at.at() < update) {
                at = at.nextUpdate();
            }
            assertThat(Storyteller.tell(at).map(Story::kind))
                    .as("update " + update)
                    .isEmpty();
            assertThat(Storyteller.tell(at.goTo(update, Integer.MAX_VALUE)).map(Story::kind))
                    .isEmpty();
        }
    }
}
