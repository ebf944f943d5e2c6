package learningflow.lesson;

import java.util.Map;
import java.util.Optional;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Loss;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.core.Optimizer;
import learningflow.core.Setup;
import learningflow.core.Weights;

/**
 * All that decides how a run goes, with the data by its fingerprint alone; a value. Equal recipes give equal runs.
 *
 * @param data the fingerprint of the raw data, see {@link Fingerprint}
 * @param testShare from 0 to below 1
 * @param start the weights that the run begins with
 */
public record Recipe(
        String data,
        Map<String, Normalisation> normalisation,
        double testShare,
        Network network,
        Loss loss,
        Optimizer optimizer,
        double learningRate,
        Batching batching,
        Frozen frozen,
        Weights start) {
    public Recipe {
        normalisation = Map.copyOf(normalisation);
        if (!start.fits(network)) {
            throw new IllegalArgumentException("the weights do not fit the network");
        }
    }

    public static Recipe of(Setup setup, Weights start) {
        return new Recipe(
                Fingerprint.of(setup.data()),
                setup.data().normalisation(),
                setup.split().testShare(),
                setup.network(),
                setup.loss(),
                setup.optimizer(),
                setup.learningRate(),
                setup.batching(),
                setup.frozen(),
                start);
    }

    /** The same to be made with this data, if it is the data that the recipe was written for. */
    public Optional<Setup> with(Dataset dataset) {
        if (!Fingerprint.of(dataset).equals(data)) {
            return Optional.empty();
        }
        Dataset mine = new Dataset(dataset.inputs(), dataset.outputs(), dataset.rawX(), dataset.rawY(), normalisation);
        return Optional.of(
                new Setup(network, mine, loss, optimizer, learningRate, batching, frozen).withTestShare(testShare));
    }
}
