package learningflow.state;

/** Training: forward, loss, backward, update. Inferring: forward only, and the weights hold their last value. */
public enum Phase {
    TRAINING,
    INFERRING
}
