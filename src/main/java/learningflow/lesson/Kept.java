package learningflow.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningflow.core.Dataset;

/**
 * What a scenario file holds besides what the program uses, so that saving does not lose it.
 *
 * @param json the JSON text by its place in the file: {@code layers[1].init}
 * @param csv the table that the data came from, if it did
 * @param runs that were kept, the oldest first
 */
public record Kept(Map<String, String> json, Optional<CsvSource> csv, List<KeptRun> runs) {
    public static final Kept NOTHING = new Kept(Map.of(), Optional.empty(), List.of());

    public Kept {
        json = Map.copyOf(json);
        runs = List.copyOf(runs);
    }

    public Kept withRuns(List<KeptRun> changed) {
        return new Kept(json, csv, changed);
    }

    /**
     * Where data was read from.
     *
     * @param path as the scenario file names it
     * @param folder the scenario file's, which the path starts from
     * @param data as it was read; while the data still holds the same, however normalised, the path stands for it
     */
    public record CsvSource(String path, String folder, Dataset data) {}
}
