package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import learningflow.core.Dataset;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Normalisation;
import learningflow.core.Setup;
import learningflow.core.Weights;
import org.junit.jupiter.api.Test;

/** Runs that were kept, and the recipes they were made by. */
class KeptRunTest {
    private static final Weights OF_NO_LAYER = new Weights(List.of(LayerWeights.NONE));
    private static final LossLine LOSSES = new LossLine(new int[] {0}, new double[] {1});

    private static KeptRun run(String name, int updates, Weights end) {
        return new KeptRun(name, "t", Recipe.of(Small.setup(), Small.WEIGHTS), false, updates, LOSSES, end);
    }

    @Test
    void aRunHasANameUpdatesFromZeroAndWeightsOfItsNetwork() {
        assertThat(run("a", 0, Small.WEIGHTS).withName("b")).isEqualTo(run("b", 0, Small.WEIGHTS));
        assertThatIllegalArgumentException().isThrownBy(() -> run("", 0, Small.WEIGHTS));
        assertThatIllegalArgumentException().isThrownBy(() -> run("a", -1, Small.WEIGHTS));
        assertThatIllegalArgumentException().isThrownBy(() -> run("a", 0, OF_NO_LAYER));
        assertThatIllegalArgumentException().isThrownBy(() -> Recipe.of(Small.setup(), OF_NO_LAYER));
    }

    @Test
    void aRecipeIsMadeAgainWithItsOwnDataAlone() {
        Setup setup = Small.setup();
        Dataset normalised = setup.data().withNormalisation("a", Normalisation.RANGE);
        Recipe recipe = Recipe.of(setup.withData(normalised).withTestShare(0.5), Small.WEIGHTS);
        assertThat(recipe.with(setup.data()))
                .contains(setup.withData(normalised).withTestShare(0.5));
        Dataset other =
                setup.data().withRows(Matrix.of(2, 2, 1, 0, 0, 2), setup.data().rawY());
        assertThat(recipe.with(other)).isEmpty();
    }
}
