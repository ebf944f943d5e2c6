package learningflow.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learningflow.core.Dataset;
import learningflow.core.Loss;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.lesson.Decision;
import learningflow.lesson.Kept;
import learningflow.lesson.Spellings;

/** The {@code data} of a scenario file. */
record Data(Dataset dataset, double testShare, Optional<Decision> decision, Optional<Kept.CsvSource> csv) {
    private static final List<String> OF_ROW = List.of("x", "y");

    /** @param folder the scenario file's, if it has one */
    static Data read(Value data, Network network, Loss loss, Optional<Path> folder, Notes notes)
            throws BadFileException {
        data.object("inputs", "outputs", "rows", "csv", "decision", "normalise", "testShare");
        List<String> inputs = names(data.need("inputs", "expected.names"), network.inputs(), "count.first");
        List<String> outputs = names(data.need("outputs", "expected.names"), network.outputs(), "count.last");
        Optional<Value> rows = data.find("rows");
        Optional<Value> csv = data.find("csv");
        if (rows.isPresent() && csv.isPresent()) {
            throw csv.get().bad(data.text("bad.given"), "expected.rowsOrCsv");
        }
        Optional<Decision> decision = decision(data.find("decision"), outputs.size(), notes);
        Map<String, Normalisation> normalisation = normalisation(data.find("normalise"), inputs, outputs, loss);
        double testShare = testShare(data.find("testShare"), notes);
        Table table = csv.isPresent()
                ? CsvFile.read(csv.get(), folder, inputs, outputs, loss.expectation())
                : rows(data.need("rows", "expected.rows"), inputs.size(), outputs.size(), loss, notes);
        Dataset dataset = new Dataset(inputs, outputs, table.x(), table.y());
        Optional<Kept.CsvSource> source = Optional.empty();
        if (csv.isPresent()) {
            String root = folder.orElseThrow().toString();
            source = Optional.of(new Kept.CsvSource(csv.get().string(), root, dataset));
        }
        Dataset normalised =
                normalisation.isEmpty() ? dataset : new Dataset(inputs, outputs, table.x(), table.y(), normalisation);
        return new Data(normalised, testShare, decision, source);
    }

    private static List<String> names(Value names, int size, String why) throws BadFileException {
        if (names.length() != size) {
            throw names.amount(
                    "bad.names", names.length(), "expected.count", "n", size, "why", names.counted(why, size));
        }
        List<String> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            Value name = names.get(i);
            if (name.string().isEmpty()) {
                throw name.not("expected.name");
            }
            if (!seen.add(name.string())) {
                throw name.not("expected.otherName");
            }
            read.add(name.string());
        }
        return read;
    }

    private static Table rows(Value rows, int inputs, int outputs, Loss loss, Notes notes) throws BadFileException {
        int length = rows.length();
        if (length < 1 || length > Limits.ROWS) {
            throw rows.amount("bad.rows", length, "expected.rowCount", "max", Limits.ROWS);
        }
        double[][] x = new double[length][];
        double[][] y = new double[length][];
        Notes.Rows ofX = notes.rows(length);
        Notes.Rows ofY = notes.rows(length);
        for (int i = 0; i < length; i++) {
            Value row = rows.get(i).object(OF_ROW);
            Value given = row.need("x", "expected.listOf", "n", inputs);
            WeightsOfLayer.requireLength(given, inputs, "count.inputs");
            x[i] = ofX.read(i, given);
            Value expected = row.need("y", "expected.listOf", "n", outputs);
            WeightsOfLayer.requireLength(expected, outputs, "count.outputs");
            y[i] = ofY.read(i, expected);
            Expected.check(y[i], loss.expectation(), expected);
        }
        ofX.keep(Spellings.matrix(false));
        ofY.keep(Spellings.matrix(true));
        return new Table(Matrix.of(x), Matrix.of(y));
    }

    private static Optional<Decision> decision(Optional<Value> given, int outputs, Notes notes)
            throws BadFileException {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Value decision = given.get().object("threshold", "below", "above");
        if (outputs != 1) {
            throw decision.bad(decision.text("bad.given"), "expected.noDecision", "n", outputs);
        }
        return Optional.of(new Decision(
                notes.number(decision.need("threshold", "expected.number")),
                decision.need("below", "expected.string").string(),
                decision.need("above", "expected.string").string()));
    }

    private static Map<String, Normalisation> normalisation(
            Optional<Value> given, List<String> inputs, List<String> outputs, Loss loss) throws BadFileException {
        if (given.isEmpty()) {
            return Map.of();
        }
        Set<String> columns = new LinkedHashSet<>(inputs);
        columns.addAll(outputs);
        Set<String> fixed = loss.expectation() == Loss.Expectation.ANY ? Set.of() : new HashSet<>(outputs);
        Map<String, Normalisation> normalisation = new HashMap<>();
        for (Value method : given.get().object(columns).members()) {
            normalisation.put(method.key(), method(method));
            if (fixed.contains(method.key())) {
                throw method.bad(method.text("bad.given"), "expected.notNormalised");
            }
        }
        return normalisation;
    }

    static Normalisation method(Value name) throws BadFileException {
        List<Normalisation> known = Arrays.stream(Normalisation.values())
                .filter(one -> one != Normalisation.NONE)
                .toList();
        String ids = String.join(", ", known.stream().map(Normalisation::id).toList());
        return Normalisation.find(name.string())
                .filter(known::contains)
                .orElseThrow(() -> name.not("expected.oneOf", "names", ids));
    }

    static double testShare(Optional<Value> given, Notes notes) throws BadFileException {
        double share = given.isPresent() ? notes.number(given.get()) : 0;
        if (!(share >= 0 && share < 1)) {
            throw given.orElseThrow().not("expected.between", "min", 0, "below", 1);
        }
        return share;
    }
}
