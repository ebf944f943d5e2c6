package learningflow.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The data: what goes in and what is expected to come out; a value.
 *
 * <p>It holds every number twice: raw, in the units of its column, as it is stored, shown and edited; and normalised, as the
 * network computes with it ({@link #x()}, {@link #y()}). Without a normalisation they are the same.
 */
public final class Dataset {
    /** As many rows as a scenario file may have. */
    public static final int MOST_ROWS = 1_000_000;

    private final List<String> inputs;
    private final List<String> outputs;
    private final Matrix rawX;
    private final Matrix rawY;
    /** Of the columns that have one. */
    private final Map<String, Normalisation> normalisation;
    /** Whose training rows the scales were taken from. */
    private final Split split;

    private final List<Scale> xScales;
    private final List<Scale> yScales;
    private final Matrix x;
    private final Matrix y;

    /**
     * Data that is not normalised.
     *
     * @param inputs a name for each column of x
     * @param outputs a name for each column of y
     * @param x rows × inputs
     * @param y rows × outputs, y^truth
     */
    public Dataset(List<String> inputs, List<String> outputs, Matrix x, Matrix y) {
        this(inputs, outputs, x, y, Map.of(), Split.none(x.rows()));
    }

    /**
     * Data in the units of its columns, with a normalisation for some of them; all rows train.
     *
     * @throws IllegalArgumentException if a normalisation is given for a column that there is not
     */
    public Dataset(
            List<String> inputs, List<String> outputs, Matrix x, Matrix y, Map<String, Normalisation> normalisation) {
        this(inputs, outputs, x, y, normalisation, Split.none(x.rows()));
    }

    private Dataset(
            List<String> inputs,
            List<String> outputs,
            Matrix rawX,
            Matrix rawY,
            Map<String, Normalisation> normalisation,
            Split split) {
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.rawX = rawX;
        this.rawY = rawY;
        this.normalisation = normalisation.entrySet().stream()
                .filter(entry -> entry.getValue() != Normalisation.NONE)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.split = split;
        check();
        xScales = scales(this.inputs, rawX);
        yScales = scales(this.outputs, rawY);
        x = applied(rawX, xScales);
        y = applied(rawY, yScales);
    }

    private void check() {
        if (rawX.rows() < 1
                || rawX.rows() != rawY.rows()
                || rawX.columns() != inputs.size()
                || rawY.columns() != outputs.size()) {
            throw new ShapeException("x is %d×%d and y %d×%d for %d inputs and %d outputs"
                    .formatted(
                            rawX.rows(), rawX.columns(), rawY.rows(), rawY.columns(), inputs.size(), outputs.size()));
        }
        Set<String> unknown = new HashSet<>(normalisation.keySet());
        inputs.forEach(unknown::remove);
        outputs.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no column " + unknown.iterator().next());
        }
    }

    private List<Scale> scales(List<String> names, Matrix raw) {
        List<Scale> scales = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            scales.add(normalisation(names.get(column)).fit(raw, column, split.trainingUncopied()));
        }
        return List.copyOf(scales);
    }

    private static Matrix applied(Matrix raw, List<Scale> scales) {
        return isNone(scales) ? raw : scaled(raw, scales, false);
    }

    private static Matrix scaled(Matrix values, List<Scale> scales, boolean back) {
        double[] scaled = values.toArray();
        for (int i = 0; i < scaled.length; i++) {
            Scale scale = scales.get(i % scales.size());
            scaled[i] = back ? scale.reverse(scaled[i]) : scale.apply(scaled[i]);
        }
        return Matrix.of(values.rows(), values.columns(), scaled);
    }

    private static boolean isNone(List<Scale> scales) {
        return scales.stream().allMatch(Scale::isNone);
    }

    /** A name for each column of x. */
    public List<String> inputs() {
        return inputs;
    }

    /** A name for each column of y. */
    public List<String> outputs() {
        return outputs;
    }

    /** What the network is given: rows × inputs, normalised. */
    public Matrix x() {
        return x;
    }

    /** What the network's outputs are compared with, y^truth: rows × outputs, normalised. */
    public Matrix y() {
        return y;
    }

    /** The inputs in the units of their columns. */
    public Matrix rawX() {
        return rawX;
    }

    /** The expectations in the units of their columns. */
    public Matrix rawY() {
        return rawY;
    }

    public int rows() {
        return rawX.rows();
    }

    /** Of the columns that have one, by their names; a name that is both an input's and an output's stands for both. */
    public Map<String, Normalisation> normalisation() {
        return normalisation;
    }

    public Normalisation normalisation(String column) {
        return normalisation.getOrDefault(column, Normalisation.NONE);
    }

    public Scale inputScale(int column) {
        return xScales.get(column);
    }

    public Scale outputScale(int column) {
        return yScales.get(column);
    }

    /** Rows of inputs in the units of their columns, as the network is given them. */
    public Matrix normaliseInputs(Matrix raw) {
        return applied(raw, xScales);
    }

    /** Rows of inputs as the network is given them, in the units of their columns. */
    public Matrix reverseInputs(Matrix normalised) {
        return isNone(xScales) ? normalised : scaled(normalised, xScales, true);
    }

    /** Rows of the network's outputs, in the units of their columns. */
    public Matrix reverseOutputs(Matrix o) {
        return isNone(yScales) ? o : scaled(o, yScales, true);
    }

    /** Other rows in the same columns. */
    public Dataset withRows(Matrix newRawX, Matrix newRawY) {
        Split same = newRawX.rows() == rows() ? split : Split.none(newRawX.rows());
        return new Dataset(inputs, outputs, newRawX, newRawY, normalisation, same);
    }

    /**
     * Another name for a column. Its normalisation goes with it, and stays with a column on the other side that keeps the name.
     *
     * @param output whether it is one of the outputs
     */
    public Dataset withName(boolean output, int column, String name) {
        List<String> changed = new ArrayList<>(output ? outputs : inputs);
        String old = changed.set(column, name);
        List<String> newInputs = output ? inputs : changed;
        List<String> newOutputs = output ? changed : outputs;
        Map<String, Normalisation> all = new HashMap<>(normalisation);
        if (!newInputs.contains(old) && !newOutputs.contains(old)) {
            all.remove(old);
        }
        if (normalisation.containsKey(old)) {
            all.put(name, normalisation.get(old));
        }
        return new Dataset(newInputs, newOutputs, rawX, rawY, all, split);
    }

    /** @throws IllegalArgumentException if there is no such column */
    public Dataset withNormalisation(String column, Normalisation changed) {
        Map<String, Normalisation> all = new HashMap<>(normalisation);
        if (changed == Normalisation.NONE) {
            all.remove(column);
        } else {
            all.put(column, changed);
        }
        return new Dataset(inputs, outputs, rawX, rawY, all, split);
    }

    /** The same data, with scales taken from these training rows. */
    Dataset fitted(Split toTrainingRows) {
        boolean fits = split.equals(toTrainingRows);
        return fits || normalisation.isEmpty() && split.rows() == toTrainingRows.rows()
                ? this
                : new Dataset(inputs, outputs, rawX, rawY, normalisation, toTrainingRows);
    }

    /** Whether the columns have the same names and hold the same raw numbers, however they are normalised. */
    public boolean holdsSame(Dataset that) {
        return inputs.equals(that.inputs)
                && outputs.equals(that.outputs)
                && rawX.equals(that.rawX)
                && rawY.equals(that.rawY);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Dataset that
                        && holdsSame(that)
                        && normalisation.equals(that.normalisation)
                        && xScales.equals(that.xScales)
                        && yScales.equals(that.yScales);
    }

    @Override
    public int hashCode() {
        return Objects.hash(inputs, outputs, rawX, rawY, normalisation);
    }

    @Override
    public String toString() {
        return inputs + " " + rawX + " → " + outputs + " " + rawY + " " + normalisation;
    }
}
