package learningflow.lesson;

/**
 * What a step does, for people.
 *
 * @param title of the step
 * @param sentence in plain words, from the values and signs of the trace
 */
public record Explanation(String title, String sentence) {}
