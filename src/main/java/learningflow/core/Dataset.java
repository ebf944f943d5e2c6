package learningflow.core;

import java.util.List;

/**
 * The data: what goes in and what is expected to come out.
 *
 * @param inputs a name for each column of x
 * @param outputs a name for each column of y
 * @param x rows × inputs
 * @param y rows × outputs, y^truth
 */
public record Dataset(List<String> inputs, List<String> outputs, Matrix x, Matrix y) {
    public Dataset {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        if (x.rows() < 1 || x.rows() != y.rows() || x.columns() != inputs.size() || y.columns() != outputs.size()) {
            throw new ShapeException("x is %d×%d and y %d×%d for %d inputs and %d outputs"
                    .formatted(x.rows(), x.columns(), y.rows(), y.columns(), inputs.size(), outputs.size()));
        }
    }

    public int rows() {
        return x.rows();
    }
}
