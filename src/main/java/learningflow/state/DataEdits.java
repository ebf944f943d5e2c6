package learningflow.state;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.core.Dataset;
import learningflow.core.Loss;
import learningflow.core.Matrix;
import learningflow.core.Normalisation;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.lesson.Spellings;

/**
 * What changes the data: all of it undoable. Rows and columns count from 0, numbers are raw, in the units of their columns.
 *
 * <p>What is not possible changes nothing: a place that there is not, a number that is not finite, an expectation that the
 * loss can't be taken of, no rows at all. Panels ask beforehand where there is something to ask.
 */
public final class DataEdits {
    private DataEdits() {}

    /**
     * The learner types a number into a cell. The place in the run and the step stay.
     *
     * @param output whether it is an expectation, else an input; where those of a row have the sum 1, the others share what is
     *     left
     * @param typed how the number was written, if it was
     * @param gesture what this is a frame of, or null
     */
    public record SetCell(boolean output, int row, int column, double value, Optional<String> typed, Object gesture)
            implements Edit {
        /** Whether the loss can be taken of it. */
        public boolean isAllowed(Setup setup) {
            Matrix cells = output ? setup.data().rawY() : setup.data().rawX();
            boolean exists = row >= 0 && row < cells.rows() && column >= 0 && column < cells.columns();
            return exists && Double.isFinite(value) && (!output || changed(setup) != null);
        }

        /** The row's expectations, or null if the loss does not want them. */
        private double[] changed(Setup setup) {
            Loss.Expectation expectation = setup.loss().expectation();
            if (!expectation.allows(value)) {
                return null;
            }
            double[] changed = expectation.with(setup.data().rawY().row(row), column, value);
            return expectation.allows(Matrix.row(changed)) ? changed : null;
        }

        @Override
        public State applyTo(State state) {
            Run run = state.run();
            if (!isAllowed(run.setup())) {
                return state;
            }
            Dataset data = run.setup().data();
            Matrix x = output ? data.rawX() : data.rawX().with(row, column, value);
            Matrix y = output ? data.rawY().withRow(row, changed(run.setup())) : data.rawY();
            Run spelled = spelled(run, Spellings.place(row, output, column), value, typed);
            return state.withRun(spelled.withSetup(setup -> setup.withData(data.withRows(x, y))));
        }

        @Override
        public Object gesture() {
            return gesture;
        }
    }

    private static Run spelled(Run run, String place, double value, Optional<String> typed) {
        Optional<String> standing = typed.filter(text -> Numbers.parse(text).equals(OptionalDouble.of(value + 0.0)));
        return standing.map(text -> run.withOrigin(
                        run.origin().withSpellings(run.origin().spellings().with(place, text))))
                .orElse(run);
    }

    /** The learner gives a column another name. @param output whether it is an expectation, else an input */
    public record RenameColumn(boolean output, int column, String name) implements Edit {
        /**
         * Whether it may be called so: the name is not blank, and no other column of its side has it. A column on the other
         * side may, if it is normalised in the same way, for files tell columns apart by their names.
         */
        public boolean isAllowed(Dataset data) {
            List<String> own = output ? data.outputs() : data.inputs();
            List<String> others = output ? data.inputs() : data.outputs();
            if (column < 0 || column >= own.size() || name.isBlank() || own.contains(name)) {
                return false;
            }
            return !others.contains(name) || data.normalisation(own.get(column)) == data.normalisation(name);
        }

        @Override
        public State applyTo(State state) {
            return isAllowed(state.run().setup().data())
                    ? state.withRun(state.run()
                            .withSetup(setup -> setup.withData(setup.data().withName(output, column, name))))
                    : state;
        }
    }

    /**
     * Rows come in, before the one that is at this place now.
     *
     * @param x rows × inputs
     * @param y rows × outputs
     */
    public record AddRows(int at, Matrix x, Matrix y) implements Edit {
        /** A row of zeros; where expectations have the sum 1, the first is 1. */
        public static AddRows zeros(Setup setup, int at) {
            Matrix y = Matrix.zeros(1, setup.data().outputs().size());
            boolean allowed = setup.loss().expectation().allows(y);
            return new AddRows(at, Matrix.zeros(1, setup.data().inputs().size()), allowed ? y : y.with(0, 0, 1));
        }

        @Override
        public State applyTo(State state) {
            Dataset data = state.run().setup().data();
            return Rows.areAllowed(state, x, y, data.rows()) && at >= 0 && at <= data.rows()
                    ? Rows.of(data).insert(at, Rows.ofNew(x.rows())).applyTo(state, x, y)
                    : state;
        }
    }

    /** Rows go; not all of them. */
    public record RemoveRows(List<Integer> rows) implements Edit {
        public RemoveRows {
            rows = List.copyOf(rows);
        }

        @Override
        public State applyTo(State state) {
            return Rows.of(state.run().setup().data()).remove(rows).applyTo(state);
        }
    }

    /** Copies of rows come in behind the last of them, in the order of the data. */
    public record DuplicateRows(List<Integer> rows) implements Edit {
        public DuplicateRows {
            rows = List.copyOf(rows);
        }

        @Override
        public State applyTo(State state) {
            return Rows.of(state.run().setup().data()).duplicate(rows).applyTo(state);
        }
    }

    /** A row moves by so many places: up below 0, down above, not beyond the ends. */
    public record MoveRow(int row, int by) implements Edit {
        @Override
        public State applyTo(State state) {
            return Rows.of(state.run().setup().data()).move(row, by).applyTo(state);
        }
    }

    /**
     * All rows are exchanged for others.
     *
     * @param x rows × inputs
     * @param y rows × outputs
     */
    public record ReplaceRows(Matrix x, Matrix y) implements Edit {
        @Override
        public State applyTo(State state) {
            return Rows.areAllowed(state, x, y, 0) ? Rows.ofNew(x.rows()).applyTo(state, x, y) : state;
        }
    }

    /** How the columns with this name are normalised. */
    public record SetNormalisation(String column, Normalisation normalisation) implements Edit {
        /** Whether there is such a column, and the loss does not want it as it is. */
        public boolean isAllowed(Setup setup) {
            boolean isOutput = setup.data().outputs().contains(column);
            return isOutput
                    ? setup.loss().expectation() == Loss.Expectation.ANY
                    : setup.data().inputs().contains(column);
        }

        @Override
        public State applyTo(State state) {
            return isAllowed(state.run().setup())
                    ? state.withRun(state.run()
                            .withSetup(setup -> setup.withData(setup.data().withNormalisation(column, normalisation))))
                    : state;
        }
    }

    /** Which share of the rows only tests, from 0 to below 1. */
    public record SetTestShare(double share, Optional<String> typed, Object gesture) implements Edit {
        @Override
        public State applyTo(State state) {
            if (!(share >= 0 && share < 1)) {
                return state;
            }
            Run spelled = spelled(state.run(), Spellings.TEST_SHARE, share, typed);
            return state.withRun(spelled.withSetup(setup -> setup.withTestShare(share)));
        }

        @Override
        public Object gesture() {
            return gesture;
        }
    }
}
