package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/** Numbers copied from buffers, one buffer behind the other, to be taken off again in that order. */
final class Copied {
    /** As many numbers a loop copies before a call would. */
    private static final int SHORT = 16;

    private final double[] numbers;
    /** How many have been taken. */
    private int taken;

    Copied(double[] numbers) {
        this.numbers = numbers;
    }

    /** How many numbers the buffers hold. */
    static int count(DMatrixRMaj[] buffers) {
        int count = 0;
        for (DMatrixRMaj buffer : buffers) {
            count += buffer.numRows * buffer.numCols;
        }
        return count;
    }

    /** Copies all numbers of the buffers to {@code to}, the first to {@code at}. */
    static void copy(DMatrixRMaj[] buffers, double[] to, int at) {
        int next = at;
        for (DMatrixRMaj buffer : buffers) {
            int size = buffer.numRows * buffer.numCols;
            copy(buffer.data, 0, to, next, size);
            next += size;
        }
    }

    static void copy(double[] from, int start, double[] to, int at, int size) {
        if (size > SHORT) {
            System.arraycopy(from, start, to, at, size);
        } else {
            copyFew(from, start, to, at, size);
        }
    }

    /** The first three stand outside of the loop, for often there are no more. */
    private static void copyFew(double[] from, int start, double[] to, int at, int size) {
        if (size > 0) {
            to[at] = from[start];
        }
        if (size > 1) {
            to[at + 1] = from[start + 1];
        }
        if (size > 2) {
            to[at + 2] = from[start + 2];
        }
        for (int i = 3; i < size; i++) {
            to[at + i] = from[start + i];
        }
    }

    Matrix matrix(int rows, int columns) {
        taken += rows * columns;
        return Matrix.copyOf(numbers, taken - rows * columns, rows, columns);
    }

    /** Those of L1 first, each layer's weights before its biases. */
    Weights weights(Network network) {
        return new Weights(network.layers().stream().map(this::weights).toList());
    }

    private LayerWeights weights(Layer layer) {
        return layer.hasWeights()
                ? new LayerWeights(
                        matrix(layer.out(), layer.in()), layer.hasBias() ? matrix(1, layer.out()) : Matrix.EMPTY)
                : LayerWeights.NONE;
    }
}
