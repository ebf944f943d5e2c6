package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learningflow.core.Frozen;
import learningflow.core.Initialiser;
import learningflow.core.Initialisers;
import learningflow.core.LayerType;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Loss;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Weights that still have a place are kept, and what can't be is refused with its reason. */
class RedesignTest {
    private static final Initialiser ZEROS = Initialisers.find("zeros").orElseThrow();

    private static LayerType type(String id) {
        return Layers.find(id).orElseThrow();
    }

    private static List<LayerPlan> plan() {
        return new ArrayList<>(Redesign.planOf(Small.NETWORK));
    }

    private static Redesign redesign(Scenario scenario, List<LayerPlan> plan) throws Redesign.RefusedException {
        return Redesign.of(scenario, plan, ZEROS, 7);
    }

    @Test
    void thePresentPlanChangesNothing() throws Redesign.RefusedException {
        Redesign same = redesign(Small.scenario(Small.setup()), plan());
        assertThat(same.changes()).isEmpty();
        assertThat(same.scenario()).isEqualTo(Small.scenario(Small.setup()));
    }

    /** L2: 3×2 weights and 3 biases, of which 2×2 and 2 were there; L4: 1×3, of which 1×2. */
    @Test
    void aWiderLayerKeepsWhatItHad() throws Redesign.RefusedException {
        List<LayerPlan> plan = plan();
        plan.set(1, plan.get(1).withSize(3));
        Redesign wider = redesign(Small.scenario(Small.setup()), plan);
        assertThat(wider.changes()).containsExactly(new Redesign.Change(2, 6, 3), new Redesign.Change(4, 2, 1));
        assertThat(wider.scenario().weights().layer(2))
                .isEqualTo(new LayerWeights(Matrix.of(3, 2, 1, 2, 3, 4, 0, 0), Matrix.of(1, 3, 5, 6, 0)));
        assertThat(wider.scenario().weights().layer(4).w()).isEqualTo(Matrix.of(1, 3, 7, 8, 0));
    }

    private static Scenario frozen() {
        return Small.scenario(Small.setup()
                .withFrozen(new Frozen(
                        Set.of(new Frozen.Group(2, true)),
                        Set.of(WeightId.weight(2, 1, 1), WeightId.weight(4, 0, 1)))));
    }

    @Test
    void whatIsFrozenGoesAlongWithItsLayer() throws Redesign.RefusedException {
        List<LayerPlan> plan = plan();
        plan.add(1, LayerPlan.added(type("linear"), 2));
        Frozen moved = redesign(frozen(), plan).scenario().setup().frozen();
        assertThat(moved.groups()).containsExactly(new Frozen.Group(3, true));
        assertThat(moved.singles()).containsExactlyInAnyOrder(WeightId.weight(3, 1, 1), WeightId.weight(5, 0, 1));
    }

    @Test
    void whatIsFrozenAndHasNoPlaceAnyMoreIsForgotten() throws Redesign.RefusedException {
        List<LayerPlan> plan = plan();
        plan.set(1, plan.get(1).withSize(1).withBias(false));
        assertThat(redesign(frozen(), plan).scenario().setup().frozen()).isEqualTo(Frozen.NONE);
        plan.set(1, LayerPlan.of(Small.NETWORK.layer(2), 2).withType(type("relu")));
        Frozen activation = redesign(frozen(), plan).scenario().setup().frozen();
        assertThat(activation.groups()).isEmpty();
        assertThat(activation.singles()).containsExactly(WeightId.weight(4, 0, 1));
        Scenario bias = Small.scenario(Small.setup().withFrozen(new Frozen(Set.of(), Set.of(WeightId.bias(2, 1)))));
        assertThat(redesign(bias, plan()).scenario().setup().frozen().singles()).containsExactly(WeightId.bias(2, 1));
        plan.set(1, LayerPlan.of(Small.NETWORK.layer(2), 2).withBias(false));
        assertThat(redesign(bias, plan).scenario().setup().frozen()).isEqualTo(Frozen.NONE);
    }

    @Test
    void aLayerWhoseWeightsAreAllFrozenStaysSoWhileItHasAny() throws Redesign.RefusedException {
        Scenario scenario =
                Small.scenario(Small.setup().withFrozen(new Frozen(Set.of(new Frozen.Group(2, false)), Set.of())));
        List<LayerPlan> plan = plan();
        plan.add(1, LayerPlan.added(type("linear"), 2));
        assertThat(redesign(scenario, plan).scenario().setup().frozen().groups())
                .containsExactly(new Frozen.Group(3, false));
        plan.set(2, plan.get(2).withType(type("relu")));
        assertThat(redesign(scenario, plan).scenario().setup().frozen()).isEqualTo(Frozen.NONE);
    }

    private static String refused(ThrowingCallable call) {
        return catchThrowableOfType(Redesign.RefusedException.class, call).tell(Texts.of(Locale.ENGLISH));
    }

    @Test
    void aPlanThatGivesNoNetworkIsRefused() {
        Scenario scenario = Small.scenario(Small.setup());
        assertThat(refused(() -> Redesign.check(scenario, plan().subList(0, 1))))
                .isEqualTo("A network needs at least one layer behind the input layer.");
        List<LayerPlan> plan = List.of(plan().get(0), LayerPlan.added(type("relu"), 2));
        assertThat(refused(() -> Redesign.check(scenario, plan)))
                .startsWith("The network would give 2 numbers, but the data expect 1:");
    }

    /** 3·1400 + 1401·1400 + 1401 weights are below 2 000 000; with 1413 they are 2 003 635. */
    @Test
    void tooManyWeightsAreRefused() throws Redesign.RefusedException {
        Scenario scenario = Small.scenario(Small.setup());
        assertThat(Redesign.check(scenario, wide(1400)).parameterCount()).isGreaterThan(1_900_000);
        assertThat(refused(() -> Redesign.check(scenario, wide(1413))))
                .isEqualTo("That would be more than 2000000 weights.");
    }

    /** 3·399 999 + 2·400 000 + 3 = 2 000 000; one neuron more in L2 needs 5 more. */
    @Test
    void exactlyTheMostWeightsAreAllowed() throws Redesign.RefusedException {
        Scenario scenario = Small.scenario(Small.setup());
        assertThat(Redesign.check(scenario, wide(399_999, 2)).parameterCount()).isEqualTo(2_000_000);
        assertThat(refused(() -> Redesign.check(scenario, wide(400_000, 2)))).contains("2000000");
    }

    private static List<LayerPlan> wide(int first, int second) {
        LayerType linear = type("linear");
        return List.of(
                plan().get(0),
                LayerPlan.added(linear, first),
                LayerPlan.added(linear, second),
                LayerPlan.added(linear, 1));
    }

    private static List<LayerPlan> wide(int size) {
        LayerPlan layer = LayerPlan.added(type("linear"), size);
        return List.of(plan().get(0), layer, layer, layer);
    }

    /** a, b → linear → the last layer, with these expectations. */
    private static Setup setup(String last, int outputs, double... y) {
        Network network = Network.of(
                type("input").make(2, 2, false, Map.of()),
                type("linear").make(2, outputs, false, Map.of()),
                type(last).make(outputs, outputs, false, Map.of()));
        List<String> names = List.of("c", "d").subList(0, outputs);
        Setup small = Small.setup();
        return new Setup(
                network,
                new learningflow.core.Dataset(
                        List.of("a", "b"), names, small.data().rawX(), Matrix.of(2, outputs, y)),
                small.loss(),
                small.optimizer(),
                0.1,
                small.batching(),
                Frozen.NONE);
    }

    private static Loss loss(String id) {
        return Losses.find(id).orElseThrow();
    }

    @Test
    void aLossThatDoesNotGoWithTheLastLayerIsRefused() {
        Loss binary = loss("binary-cross-entropy");
        assertThat(refused(() -> Redesign.checkLoss(binary, setup("relu", 1, 1, 0))))
                .startsWith("The loss “binary cross-entropy” needs one of these as the last layer: logistic");
        assertThatCode(() -> Redesign.checkLoss(binary, setup("logistic", 1, 1, 0)))
                .doesNotThrowAnyException();
        assertThatCode(() -> Redesign.checkLoss(loss("half-squared-error"), setup("relu", 1, -7, 9)))
                .doesNotThrowAnyException();
        Setup setup = setup("logistic", 1, 1, 0).withLoss(binary);
        Scenario scenario = new Scenario(
                "t",
                "d",
                Optional.empty(),
                setup,
                new Weights(List.of(
                        LayerWeights.NONE, new LayerWeights(Matrix.of(1, 2, 1, 2), Matrix.EMPTY), LayerWeights.NONE)),
                Spellings.NONE);
        assertThat(refused(() -> Redesign.check(
                        scenario, Redesign.planOf(setup.network()).subList(0, 2))))
                .startsWith("The loss “binary cross-entropy” needs");
    }

    @Test
    void expectationsThatALossCannotTakeAreRefusedWithTheirRow() {
        Loss binary = loss("binary-cross-entropy");
        assertThat(refused(() -> Redesign.checkLoss(binary, setup("logistic", 1, 1, 1.5))))
                .isEqualTo("The loss “binary cross-entropy” wants expectations from 0 to 1, but row 2 expects 1.5.");
        Loss cross = loss("cross-entropy");
        assertThat(refused(() -> Redesign.checkLoss(cross, setup("softmax", 2, 0.5, 0.5, 0.5, 0.25))))
                .isEqualTo("The loss “cross-entropy” wants expectations that add up to 1, but those of row 2 do not.");
        Setup right = setup("softmax", 2, 0.5, 0.5, 0.25, 0.75);
        assertThatCode(() -> Redesign.checkLoss(cross, right)).doesNotThrowAnyException();
        Setup normalised = right.withData(right.data().withNormalisation("d", Normalisation.RANGE));
        assertThat(refused(() -> Redesign.checkLoss(cross, normalised)))
                .isEqualTo(
                        "The loss “cross-entropy” wants expectations as they are, but a column of them is normalised.");
        Setup inputs = right.withData(right.data().withNormalisation("a", Normalisation.RANGE));
        assertThatCode(() -> Redesign.checkLoss(cross, inputs)).doesNotThrowAnyException();
        assertThatCode(() -> Redesign.checkLoss(loss("half-squared-error"), normalised))
                .doesNotThrowAnyException();
    }

    @Test
    void everyTypeButTheInputCanStandBehindIt() {
        assertThat(Redesign.choices())
                .hasSize(Layers.ALL.size() - 1)
                .contains(type("linear"), type("softmax"))
                .doesNotContain(type("input"));
    }

    @Test
    void aSettingIsChangedAmongTheOthers() {
        LayerPlan plan = LayerPlan.added(type("leaky-relu"), 2).withSetting("slope", 0.5);
        assertThat(plan.settings()).isEqualTo(Map.of("slope", 0.5));
        assertThat(plan.withSetting("other", 1).settings()).isEqualTo(Map.of("slope", 0.5, "other", 1.0));
    }
}
