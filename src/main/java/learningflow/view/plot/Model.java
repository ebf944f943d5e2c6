package learningflow.view.plot;

import learningflow.core.Setup;

/** Tells whether two setups make the same of the same weights. */
final class Model {
    private Model() {}

    /** The same network, data and loss. */
    static boolean same(Setup a, Setup b) {
        return a == b
                || a.data() == b.data()
                        && a.loss().equals(b.loss())
                        && a.network().equals(b.network());
    }
}
