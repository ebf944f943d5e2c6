package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * A layer Lk: a function of its variable X^k and, for some layers, of weights W^k, together with its derivatives.
 *
 * <p>A layer is a value without state: weights are handed to it, and it works on buffers it is handed, one row of the
 * batch a row of the buffer. All buffers have their shapes already (EJML would silently reshape a wrong one).
 */
public interface Layer {
    LayerType type();

    /** How many numbers one row of X^k has. */
    int in();

    /** How many numbers one row of o^k has. */
    int out();

    /** The function for people, of X and W: {@code max(0, X)}. */
    String formula();

    /** The derivative ∂Lk/∂X for people. */
    String slopeFormula();

    /**
     * The function in LaTeX, of one number i of what it gives, with places that {@code lesson.formula} fills in, by signs or by
     * numbers: {@code <x>} its input, {@code <W>} and {@code <b>} weights and biases as a whole, {@code <if>} and {@code <else>}
     * the words; what stands between {@code <sum>} and {@code </sum>} is summed over j, with {@code <xj>} in it.
     */
    String latex();

    /** δ_in of one number in LaTeX, with the places of {@link #latex} and {@code <d>} δ_out, {@code <o>} the output. */
    String deltaLatex();

    /** Whether each number of its output depends on the same number of its input alone. */
    default boolean isOneByOne() {
        return false;
    }

    /**
     * The local derivative ∂oⱼ/∂xᵢ of one row.
     *
     * @param weights of this layer
     * @param x the row's input
     * @param o the row's output
     * @param j which output, from 0
     * @param i which input, from 0
     */
    double derivative(LayerWeights weights, double[] x, double[] o, int j, int i);

    /** Whether the outputs of a row are fractions with sum 1, the largest of which is the answer. */
    default boolean isDistribution() {
        return false;
    }

    /** Its name for people: {@code ReLU}. */
    default String name() {
        return type().name();
    }

    /** Its settings beyond the sizes, by the keys that scenario files use. */
    default java.util.Map<String, Double> settings() {
        return java.util.Map.of();
    }

    /** Whether it declares weights W^k. */
    default boolean hasWeights() {
        return false;
    }

    /** Whether it declares biases b^k. */
    default boolean hasBias() {
        return false;
    }

    /**
     * The forward pass: o^k = Lk(x, W^k).
     *
     * @param p the weights; not modified
     * @param x rows × in; not modified
     * @param o rows × out; overwritten
     */
    void forward(Parameters p, DMatrixRMaj x, DMatrixRMaj o);

    /**
     * The backward pass through this layer: δ_in = δ_out · ∂Lk/∂X, and if it has weights δw = δ_out · ∂Lk/∂W, summed over
     * the rows.
     *
     * @param p the weights; not modified
     * @param x rows × in, as in the forward pass; not modified
     * @param o rows × out, from the forward pass; not modified
     * @param deltaOut rows × out, ∂Loss/∂X^(k+1); not modified
     * @param deltaIn rows × in, ∂Loss/∂X^k; overwritten
     * @param gradient δw and δb, shaped as {@code p}; overwritten
     */
    void backward(
            Parameters p, DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj deltaOut, DMatrixRMaj deltaIn, Parameters gradient);

    /**
     * What the R-operator makes of the forward pass: how o^k changes along a direction, Ro = ∂Lk/∂X · Rx + ∂Lk/∂W · RW. A
     * kinked layer keeps the slope that the backward pass takes.
     *
     * @param at the weights, x and o of the forward pass; not modified
     * @param along the direction: of the weights and of x; its o is overwritten
     * @see "Pearlmutter: Fast Exact Multiplication by the Hessian (1994)"
     */
    void forwardAlong(Pass at, Pass along);

    /**
     * What the R-operator makes of the backward pass: how δ_in and δw change along a direction.
     *
     * @param at the weights, x, o and δ_out of both passes; not modified
     * @param along how each of these changes along the direction; not modified
     * @param deltaIn rows × in, how δ_in changes; overwritten
     * @param gradient how δw and δb change; overwritten
     */
    void backwardAlong(Pass at, Pass along, DMatrixRMaj deltaIn, Parameters gradient);

    /** The inputs at which the slope jumps; differences across one say nothing about it. */
    default double[] kinks() {
        return new double[0];
    }
}
