package learningflow.diagram;

/** The second look at the data goes through all columns in one step; each hop has its share of the time. */
final class Hops {
    private Hops() {}

    /** The progress at which it comes to column k: 0 for the data, m + 1 for the loss. */
    static double arrival(int k, int m) {
        return Flow.ARRIVAL * k / (m + 1);
    }

    /** How far it is between column k − 1 and k, from 0 to 1; outside if it is somewhere else. */
    static double way(double progress, int k, int m) {
        return progress / Flow.ARRIVAL * (m + 1) - (k - 1);
    }
}
