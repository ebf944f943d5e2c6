package learningflow.view.kit;

import java.util.function.Supplier;
import javafx.util.StringConverter;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Signs;

/** The signs of weights, for a list of them. */
public final class WeightNames extends StringConverter<WeightId> {
    private final Supplier<Network> network;

    /** @param network may give null while there is none */
    public WeightNames(Supplier<Network> network) {
        this.network = network;
    }

    /** A list shows the weights of the network before while it takes those of another one. */
    @Override
    public String toString(WeightId weight) {
        Network now = network.get();
        boolean known = weight != null && now != null && Part.weight(weight).isIn(now);
        return known ? Signs.weight(now, weight) : "";
    }

    @Override
    public WeightId fromString(String text) {
        return null; // nothing is typed there
    }
}
