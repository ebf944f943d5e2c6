package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    static Stream<Class<?>> entries() {
        return Stream.<Stream<? extends Object>>of(
                        Layers.ALL.stream().map(type -> type.make(1, 1, false, Map.of())),
                        Losses.ALL.stream(),
                        Optimizers.ALL.stream().map(type -> type.make(Map.of())),
                        Initialisers.ALL.stream())
                .flatMap(entry -> entry)
                .map(Object::getClass);
    }

    /** A class that needs its catalogue to be made, while the catalogue needs it, works or not by which is asked first. */
    @ParameterizedTest
    @MethodSource("entries")
    void anEntryMayBeTheFirstThatAProgramUses(Class<?> entry) throws IOException, ClassNotFoundException {
        URL[] places = {place(entry), place(DMatrixRMaj.class), place(org.ejml.MatrixDimensionException.class)};
        try (URLClassLoader fresh = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            Class<?> loaded = Class.forName(entry.getName(), true, fresh);
            assertThat(loaded).isNotSameAs(entry);
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void noTwoEntriesOfACatalogueHaveTheSameId() {
        assertThat(Layers.ALL.stream().map(LayerType::id)).doesNotHaveDuplicates();
        assertThat(Losses.ALL.stream().map(Loss::id)).doesNotHaveDuplicates();
        assertThat(Optimizers.ALL.stream().map(OptimizerType::id)).doesNotHaveDuplicates();
        assertThat(Initialisers.ALL.stream().map(Initialiser::id)).doesNotHaveDuplicates();
    }

    @Test
    void theIdsAreThoseOfTheFormat() {
        assertThat(Layers.ALL.stream().map(LayerType::id))
                .containsAll(List.of(
                        "input",
                        "linear",
                        "identity",
                        "relu",
                        "leaky-relu",
                        "logistic",
                        "tanh",
                        "heaviside",
                        "softmax"));
        assertThat(Losses.ALL.stream().map(Loss::id))
                .containsAll(List.of(
                        "half-squared-error",
                        "squared-error",
                        "mean-squared-error",
                        "absolute-error",
                        "binary-cross-entropy",
                        "cross-entropy"));
        assertThat(Optimizers.ALL.stream().map(OptimizerType::id))
                .containsAll(List.of("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"));
        assertThat(Initialisers.ALL.stream().map(Initialiser::id))
                .containsAll(List.of("xavier", "he", "uniform", "zeros"));
    }
}
