package learningflow.lesson;

import java.util.List;

/**
 * What a teacher wrote to be gone through in order: texts to be shown and parameters to be set, and nothing else.
 *
 * @param chapters at least one
 */
public record Lesson(String title, String description, List<Chapter> chapters) {
    public Lesson {
        chapters = List.copyOf(chapters);
        if (chapters.isEmpty()) {
            throw new IllegalArgumentException("a lesson without chapters");
        }
    }

    /** How many stops there are in all chapters. */
    public int stops() {
        return chapters.stream().mapToInt(chapter -> chapter.stops().size()).sum();
    }
}
