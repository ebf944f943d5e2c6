package learningflow.view.export;

import java.util.List;
import learningflow.io.export.Format;

/** Which time is exported. */
enum Range {
    MOMENT,
    UPDATE,
    /** From the first one to that on the screen. */
    ALL_UPDATES;

    /** Those that make sense for a format, the usual one first. */
    static List<Range> of(Format format) {
        return switch (format) {
            case PNG, SVG -> List.of(MOMENT, UPDATE, ALL_UPDATES);
            case PYTORCH, NUMPY -> List.of(MOMENT);
            case CSV, JSONL -> List.of(ALL_UPDATES, UPDATE);
            default -> List.of(UPDATE, ALL_UPDATES);
        };
    }
}
