package learningflow.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learningflow.core.Layer;
import learningflow.core.LayerType;
import learningflow.core.Loss;
import learningflow.core.Losses;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.lesson.KeptRun;
import learningflow.lesson.Scenario;

/** Reads scenario files. What is wrong with one is a {@link BadFileException}, one line. */
public final class ScenarioReader {
    static final String FORMAT = "learning-flow/1";

    private ScenarioReader() {}

    public static Scenario read(Path file) throws BadFileException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return read(Source.of(file), String.valueOf(file.getFileName()), Optional.ofNullable(folder));
    }

    /**
     * Reads one that is not in a folder, and so can't name a table beside it.
     *
     * @param fileName for its title, if it has none, and for errors
     */
    public static Scenario read(String fileName, byte[] bytes) throws BadFileException {
        return read(Source.of(fileName, bytes), fileName, Optional.empty());
    }

    /** Reads one that is not in a folder, to the end of the stream. */
    public static Scenario read(String fileName, InputStream bytes) throws BadFileException, IOException {
        return read(fileName, bytes.readNBytes(Limits.BYTES + 1));
    }

    /** The articles' example. */
    public static Scenario example() {
        return Gallery.read(Gallery.EXAMPLE);
    }

    private static Scenario read(Source source, String fileName, Optional<Path> folder) throws BadFileException {
        return scenario(Json.read(source), fileName, folder);
    }

    /**
     * Reads one that may be part of a larger file.
     *
     * @param otherwise its title, if it has none
     * @param folder where a table may lie
     */
    static Scenario scenario(Value file, String otherwise, Optional<Path> folder) throws BadFileException {
        Value format = file.need("format", "expected.format", "format", FORMAT);
        if (!format.string().equals(FORMAT)) {
            throw format.not("expected.format", "format", FORMAT);
        }
        file.object("format", "title", "description", "data", "layers", "loss", "training", "runs");
        Notes notes = new Notes(file);
        Training training = Training.read(file.find("training"), notes);
        Layering layers = Layering.read(
                file.need("layers", "expected.list"), training.batching().seed(), notes);
        Loss loss = loss(file.find("loss"), layers.network());
        Data data = Data.read(file.need("data", "expected.object"), layers.network(), loss, folder, notes);
        String title = string(file.find("title"), otherwise);
        List<KeptRun> runs = Runs.read(file.find("runs"), title);
        Setup setup = new Setup(
                        layers.network(),
                        data.dataset(),
                        loss,
                        training.optimizer(),
                        training.learningRate(),
                        training.batching(),
                        layers.frozen())
                .withTestShare(data.testShare());
        return new Scenario(
                title,
                string(file.find("description"), ""),
                data.decision(),
                setup,
                layers.weights(),
                notes.spellings(),
                notes.kept(data.csv(), runs));
    }

    private static String string(Optional<Value> value, String otherwise) throws BadFileException {
        return value.isPresent() ? value.get().string() : otherwise;
    }

    static Loss loss(Optional<Value> given, Network network) throws BadFileException {
        if (given.isEmpty()) {
            return Losses.find("half-squared-error").orElseThrow();
        }
        Value id = given.get();
        String known = String.join(", ", Losses.ALL.stream().map(Loss::id).toList());
        Loss loss = Losses.find(id.string()).orElseThrow(() -> id.not("expected.oneOf", "names", known));
        Layer last = network.last();
        if (!loss.lastLayers().isEmpty() && !loss.lastLayers().contains(last.type())) {
            String types = String.join(
                    ", ", loss.lastLayers().stream().map(LayerType::id).toList());
            throw id.bad(
                    id.text(
                            "bad.lossAfter",
                            "loss",
                            loss.id(),
                            "layer",
                            last.type().id()),
                    "expected.lastLayer",
                    "types",
                    types);
        }
        return loss;
    }
}
