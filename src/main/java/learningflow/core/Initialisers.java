package learningflow.core;

import java.util.List;
import java.util.Optional;

/** The catalogue of initialisers. A new one is a file of its own and one line here. */
public final class Initialisers {
    public static final List<Initialiser> ALL =
            List.of(new XavierInitialiser(), new HeInitialiser(), new UniformInitialiser(), new ZerosInitialiser());

    private Initialisers() {}

    public static Optional<Initialiser> find(String id) {
        return ALL.stream().filter(initialiser -> initialiser.id().equals(id)).findFirst();
    }
}
