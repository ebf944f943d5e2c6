package learningflow.lesson;

/**
 * What is said about a step, all of it read from the trace.
 *
 * @param title what the step does
 * @param rule the formula in signs
 * @param numbers the same with the numbers in it
 * @param sentence what that means, in words
 */
public record Explanation(String title, String rule, String numbers, String sentence) {}
