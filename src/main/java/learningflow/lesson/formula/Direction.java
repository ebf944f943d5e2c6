package learningflow.lesson.formula;

/** Which way that flows which a sign names. */
public enum Direction {
    NONE,
    FORWARD,
    BACKWARD
}
