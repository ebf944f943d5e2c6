package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/** A loss and the last layer before it as one function of that layer's input x, where going by o would overflow. */
interface FusedLoss {
    /**
     * The loss of each row.
     *
     * @param x rows × outputs, the input of the last layer; not modified
     * @param y rows × outputs; not modified
     * @param rowLosses as long as there are rows, or longer; overwritten
     */
    void values(DMatrixRMaj x, DMatrixRMaj y, double[] rowLosses);

    /**
     * The learning flow at the input of the last layer, δ^m.
     *
     * @param x rows × outputs, the input of the last layer; not modified
     * @param o rows × outputs, the last output; not modified
     * @param y rows × outputs; not modified
     * @param delta rows × outputs; overwritten
     */
    void delta(DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj y, DMatrixRMaj delta);

    /**
     * How δ^m changes along a direction.
     *
     * @param x rows × outputs, the input of the last layer; not modified
     * @param o rows × outputs, the last output; not modified
     * @param y rows × outputs; not modified
     * @param rx how x changes; not modified
     * @param ro how o changes; not modified
     * @param rDelta rows × outputs; overwritten
     */
    void deltaAlong(DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj y, DMatrixRMaj rx, DMatrixRMaj ro, DMatrixRMaj rDelta);

    /** Of δ^m = (o − y) / rows: Ro / rows. */
    static void differenceAlong(DMatrixRMaj ro, DMatrixRMaj rDelta) {
        for (int i = 0, n = ro.getNumElements(); i < n; i++) {
            rDelta.data[i] = ro.data[i] / ro.numRows;
        }
    }

    /** δ^m = (o − y) / rows. */
    static void difference(DMatrixRMaj o, DMatrixRMaj y, DMatrixRMaj delta) {
        for (int i = 0, n = o.getNumElements(); i < n; i++) {
            delta.data[i] = (o.data[i] - y.data[i]) / o.numRows;
        }
    }
}
