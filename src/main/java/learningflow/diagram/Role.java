package learningflow.diagram;

/** What something means; whoever draws it knows the colour. */
public enum Role {
    NEUTRAL,
    MUTED,
    /** The information flow. */
    FORWARD,
    /** The learning flow. */
    BACKWARD,
    GOOD,
    BAD
}
