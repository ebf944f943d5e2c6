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
    /** How far the places of the scenario lie below those of the file. */
    private final int skipped;

    private final Map<String, String> byPlace = new HashMap<>();
    private final Map<String, String> kept = new HashMap<>();
    /** The same text is kept once. */
    private final Map<String, String> texts = new HashMap<>();

    /** @param scenario the object of the scenario, which may be part of a larger file */
    Notes(Value scenario) {
        boolean whole = scenario.place().parent() == null;
        skipped = whole ? 0 : scenario.place().toString().length() + 1;
    }

    private String place(Value value) {
        return value.place().toString().substring(skipped);
    }

    double number(Value value) throws BadFileException {
        String text = value.numberText();
        double number = value.number(text);
        if (byPlace.size() >= Limits.SPELLINGS) {
            return number;
        }
        Spellings.toRemember(text, number, value.isString())
                .ifPresent(spelled -> byPlace.put(place(value), texts.computeIfAbsent(spelled, same -> same)));
        return number;
    }

    /** Not used by the program, but not to be lost. */
    void keep(Value value) {
        kept.put(place(value), value.json());
    }

    Kept kept(Optional<Kept.CsvSource> csv, List<KeptRun> runs) {
        return new Kept(kept, csv, runs);
    }

    Spellings spellings() {
        return new Spellings(byPlace);
    }
}
