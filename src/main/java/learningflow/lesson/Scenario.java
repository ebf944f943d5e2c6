package learningflow.lesson;

import java.util.List;
import java.util.Optional;
import learningflow.core.Checkpoint;
import learningflow.core.Setup;
import learningflow.core.Weights;

/**
 * What a scenario file holds: a network with its data and how it is trained, and where its weights begin.
 *
 * @param decision how one output is read as one of two results, if it is
 * @param weights that a run begins with
 * @param spellings how the numbers of the file were written
 * @param kept what else the file held
 */
public record Scenario(
        String title,
        String description,
        Optional<Decision> decision,
        Setup setup,
        Weights weights,
        Spellings spellings,
        Kept kept) {
    public Scenario {
        if (!weights.fits(setup.network())) {
            throw new IllegalArgumentException("the weights do not fit the network");
        }
    }

    /** One that holds nothing besides. */
    public Scenario(
            String title,
            String description,
            Optional<Decision> decision,
            Setup setup,
            Weights weights,
            Spellings spellings) {
        this(title, description, decision, setup, weights, spellings, Kept.NOTHING);
    }

    public Scenario withSetup(Setup changed) {
        return new Scenario(title, description, decision, changed, weights, spellings, kept);
    }

    public Scenario withWeights(Weights changed) {
        return new Scenario(title, description, decision, setup, changed, spellings, kept);
    }

    public Scenario withSpellings(Spellings changed) {
        return new Scenario(title, description, decision, setup, weights, changed, kept);
    }

    public Scenario withRuns(List<KeptRun> changed) {
        return new Scenario(title, description, decision, setup, weights, spellings, kept.withRuns(changed));
    }

    /** Where its first update starts from. */
    public Checkpoint start() {
        return Checkpoint.start(weights, setup.optimizer());
    }
}
