package learningflow.view.export;

import java.util.ArrayList;
import java.util.List;
import learningflow.io.export.Format;

/** Which time is exported. */
enum Range {
    MOMENT,
    UPDATE,
    /** From the first one to that on the screen. */
    ALL_UPDATES,
    /** Every stop of the lesson that is open. */
    LESSON;

    /** Those that make sense for a format, the usual one first. @param lesson whether one is open */
    static List<Range> of(Format format, boolean lesson) {
        List<Range> ranges = new ArrayList<>(
                switch (format) {
                    case PNG, SVG -> List.of(MOMENT, UPDATE, ALL_UPDATES);
                    case PYTORCH, NUMPY -> List.of(MOMENT);
                    case CSV, JSONL -> List.of(ALL_UPDATES, UPDATE);
                    case PDF, GIF, MP4 -> List.of(UPDATE, ALL_UPDATES);
                });
        if (lesson && (ranges.contains(MOMENT) ? ranges.size() > 1 : ranges.get(0) == UPDATE)) {
            ranges.add(LESSON);
        }
        return ranges;
    }
}
