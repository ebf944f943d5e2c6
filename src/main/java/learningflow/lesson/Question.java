package learningflow.lesson;

import java.util.Optional;

/**
 * What a stop asks.
 *
 * @param answer shown when asked for
 */
public record Question(String text, Optional<String> answer) {}
