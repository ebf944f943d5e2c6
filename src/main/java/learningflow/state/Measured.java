package learningflow.state;

import learningflow.core.Evaluation;
import learningflow.core.Setup;
import learningflow.core.Trainer;

/**
 * What is kept of an update's losses.
 *
 * @param loss of its own rows, before the weights were changed
 * @param mean over the training rows with the weights it started from; NaN if nobody measured it
 * @param test the same over the test rows; NaN also if there are none
 */
record Measured(double loss, double mean, double test) {
    static Measured of(double loss, Setup setup, Evaluation everyRow) {
        return new Measured(loss, everyRow.trainingLoss(setup.split()), everyRow.testLoss(setup.split()));
    }

    /** With the means of the trainer's present weights. */
    static Measured means(Trainer trainer) {
        return new Measured(Double.NaN, trainer.trainingLoss(), trainer.testLoss());
    }

    static Measured noMeans() {
        return new Measured(Double.NaN, Double.NaN, Double.NaN);
    }

    Measured withLoss(double changed) {
        return new Measured(changed, mean, test);
    }

    Curve addedTo(Curve curve) {
        return curve.with(loss, mean, test);
    }
}
