package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.state.Run;

/** The way that two weights have gone: where they stood before each update up to the one on the screen, thinned out. */
final class Way {
    private static final int MOST = 200;

    private Way() {}

    /** @return pairs in order, the present ones last */
    static double[][] of(Run run, WeightId first, WeightId second) {
        List<double[]> way = new ArrayList<>();
        int count = run.at() + 1;
        int every = Math.max(1, (count + MOST - 1) / MOST);
        for (int i = 0; i < count; i += every) {
            Weights weights = run.past().moment(i).start().weights();
            if (weights.fits(run.setup().network())) {
                way.add(pair(weights, first, second));
            }
        }
        way.add(pair(run.weights(), first, second));
        return way.toArray(double[][]::new);
    }

    private static double[] pair(Weights weights, WeightId first, WeightId second) {
        return new double[] {weights.get(first), weights.get(second)};
    }
}
