package learningflow.core;

import java.util.List;
import java.util.Optional;

/** The catalogue of layer types. A new type is a file of its own and one line here. */
public final class Layers {
    public static final List<LayerType> ALL = List.of(
            Input.TYPE,
            Linear.TYPE,
            Identity.TYPE,
            Relu.TYPE,
            LeakyRelu.TYPE,
            Logistic.TYPE,
            Tanh.TYPE,
            Heaviside.TYPE,
            Softmax.TYPE);

    private Layers() {}

    public static Optional<LayerType> find(String id) {
        return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
    }
}
