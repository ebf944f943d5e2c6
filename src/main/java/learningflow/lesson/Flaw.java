package learningflow.lesson;

/** What is wrong with a number that somebody worked out. Each has a text {@code homework.flaw.NAME}. */
public enum Flaw {
    /** It is right. */
    NONE,
    /** The right size with the other sign. */
    SIGN,
    /** The rule moves against the gradient; here it was moved with it. */
    PLUS,
    /** What the weight changes by, not what it becomes. */
    CHANGE,
    /** δw in place of ŵ. */
    GRADIENT,
    /** The weight as it was. */
    UNCHANGED,
    /** Without α. */
    RATE,
    /** With an α that does not belong there. */
    RATE_TOO_MUCH,
    /** By the plain rule, where the optimizer has another one. */
    OPTIMIZER,
    /** The mean over the rows was not taken. */
    ROWS,
    /** Only the row that is shown, where all are summed. */
    ONE_ROW,
    /** Without the slope of an activation on the way. */
    SLOPE,
    /** The function of the layer was not applied. */
    FUNCTION,
    /** Without the bias. */
    BIAS,
    /** Without the input of the weight. */
    INPUT,
    /** Without the learning flow that arrives. */
    FLOW,
    /** Without the weights that the flow goes back through. */
    WEIGHTS,
    /** The loss in place of its slope. */
    LOSS_ITSELF,
    /** The distance, not squared. */
    SQUARE,
    /** Twice, or half. */
    TWO,
    /** The right numbers in other places: a matrix turned over, a vector from the wrong end. */
    ORDER,
    /** The decimal point. */
    POWER_OF_TEN,
    /** Right, but for the digits asked. */
    DIGITS,
    /** None of these, with the right sign. */
    SIZE,
    /** None of these. */
    OTHER
}
