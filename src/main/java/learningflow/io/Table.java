package learningflow.io;

import learningflow.core.Matrix;

/**
 * The numbers of a dataset.
 *
 * @param x rows × inputs
 * @param y rows × outputs
 */
record Table(Matrix x, Matrix y) {}
