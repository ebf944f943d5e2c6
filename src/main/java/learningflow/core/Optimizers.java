package learningflow.core;

import java.util.List;
import java.util.Optional;

/** The catalogue of optimizers. A new one is a file of its own and one line here. */
public final class Optimizers {
    public static final List<OptimizerType> ALL =
            List.of(Sgd.TYPE, Momentum.TYPE, Nesterov.TYPE, AdaGrad.TYPE, RmsProp.TYPE, Adam.TYPE);

    private Optimizers() {}

    public static Optional<OptimizerType> find(String id) {
        return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
    }
}
