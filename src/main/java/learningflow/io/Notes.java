package learningflow.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningflow.lesson.Kept;
import learningflow.lesson.KeptRun;
import learningflow.lesson.Spellings;

/** What is noted of a scenario file while it is read: how its numbers were written, and what it held besides. */
final class Notes {
    private final Map<String, String> byPlace = new HashMap<>();
    private final Map<String, String> kept = new HashMap<>();
    /** The same text is kept once. */
    private final Map<String, String> texts = new HashMap<>();

    double number(Value value) throws BadFileException {
        String text = value.numberText();
        double number = value.number(text);
        Spellings.toRemember(text, number, value.isString())
                .ifPresent(
                        spelled -> byPlace.put(value.place().toString(), texts.computeIfAbsent(spelled, same -> same)));
        return number;
    }

    /** Not used by the program, but not to be lost. */
    void keep(Value value) {
        kept.put(value.place().toString(), value.json());
    }

    Kept kept(Optional<Kept.CsvSource> csv, List<KeptRun> runs) {
        return new Kept(kept, csv, runs);
    }

    Spellings spellings() {
        return new Spellings(byPlace);
    }
}
