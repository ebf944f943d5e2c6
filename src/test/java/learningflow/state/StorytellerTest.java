package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.junit.jupiter.params.provider.CsvSource;
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
        // α = 0.01 is far above the largest stable one; so a smaller one is a way out before anything has happened
        double limit = story.limit().orElseThrow();
        assertThat(limit).isLessThan(1e-7);
        Run smaller = offer(run, story, "rate").applyTo(stateOf(run)).run();
        assertThat(smaller.setup().learningRate()).isLessThanOrEqualTo(limit / 2);
        assertThat(smaller.at()).isZero();
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
    void goingBackWithASmallerRateIsOneUndo() {
        Run wrong = after(Gallery.read("good-shape-pluto"), 6);
        Action action = offer(wrong, Storyteller.tell(wrong).orElseThrow(), "rate");
        assertThat(action.undoable()).isTrue();
        Run back = action.applyTo(stateOf(wrong)).run();
        // update 4 turned the ReLU off, but it was update 3 that took the mean loss from ⅙ to 3e13
        assertThat(back.at()).isEqualTo(2);
        assertThat(back.setup().learningRate()).isEqualTo(7e-8); // half of 1.538e-7, in one digit
        assertThat(back.weights()).isEqualTo(wrong.past().moment(2).start().weights());
    }

    private static State stateOf(Run run) {
        return State.start(Gallery.read("good-shape-pluto")).withRun(run);
    }

    /** A leaky ReLU at α = 1 would only change the way in which it goes wrong: α comes down with it. */
    @Test
    void aLeakyReluComesWithARateAtWhichItIsStable() {
        Run wrong = after(Gallery.read("good-shape-pluto"), 6);
        Run leaky = offer(wrong, Storyteller.tell(wrong).orElseThrow(), "leaky.rate")
                .applyTo(stateOf(wrong))
                .run();
        assertThat(leaky.at()).isEqualTo(2);
        assertThat(leaky.setup().network().layer(3).type().id()).isEqualTo("leaky-relu");
        // no row is on its gentle side there, so that the limit is still 2 / 13e6
        assertThat(leaky.setup().learningRate()).isEqualTo(7e-8);
    }

    @Test
    void normalisedInputsComeWithWeightsThatMakeTheSameOfThem() {
        Run wrong = after(Gallery.read("good-shape-pluto"), 6);
        Run normalised = offer(wrong, Storyteller.tell(wrong).orElseThrow(), "normalise.rate")
                .applyTo(stateOf(wrong))
                .run();
        assertThat(normalised.setup().data().normalisation("broccoli")).isEqualTo(Normalisation.RANGE);
        assertThat(normalised.at()).isEqualTo(2);
        // 1/200 · 200, −3000/11600000 · 2000, 1/5800 · 3000
        assertThat(normalised.weights().layer(2).w().row(0))
                .containsExactly(new double[] {1, -6000 / 11600.0, 3000 / 5800.0}, within(1e-15));
        assertThat(normalised.now().outputs().get(1)).isEqualTo(1);
        assertThat(normalised.setup().learningRate()).isLessThan(1);
    }

    /** What goes wrong, after how many updates, and how many more a way out is given to be a good one. */
    @ParameterizedTest
    @CsvSource({
        "good-shape-pluto, 6, 'rate leaky.rate normalise.rate'",
        "leaky-pluto, 6, 'rate normalise.rate'",
        "leaky-pluto, 200, 'rate normalise.rate'",
        "exploding, 3, rate",
        "dead-relu, 0, leaky.start",
        "vanishing, 1, leaky.he"
    })
    void everyWayOutThatIsOfferedLearns(String name, int updates, String offered) {
        Run wrong = after(name.equals("leaky-pluto") ? leakyPluto() : Gallery.read(name), updates);
        Story story = Storyteller.tell(wrong).orElseThrow();
        List<Rescues.Offer> offers = Rescues.of(story, wrong);
        assertThat(offers.stream().map(Rescues.Offer::id)).containsExactly(offered.split(" "));
        for (Rescues.Offer offer : offers) {
            Run run = offer.action().applyTo(stateOf(wrong)).run();
            double before = run.now().trainingLoss(run.setup().split());
            for (int i = 0; i < 300; i++) {
                run = run.nextUpdate();
            }
            double after = run.now().trainingLoss(run.setup().split());
            assertThat(after).as(offer.id()).isLessThan(before / 2);
            assertThat(Storyteller.tell(run)).as(offer.id()).isEmpty();
        }
    }

    @Test
    void aFlowThatVanishesIsNotTheFaultOfAlphaAndTheStorySaysSo() {
        Story story = Storyteller.tell(Run.start(Gallery.read("vanishing")).nextUpdate())
                .orElseThrow();
        assertThat(story.limit().orElseThrow()).isGreaterThan(story.rate());
        assertThat(story.sentences(Texts.of(Locale.ENGLISH)))
                .last()
                .asString()
                .startsWith("α is 0.5, below the largest stable one, ");
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
