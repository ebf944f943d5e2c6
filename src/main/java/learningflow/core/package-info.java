/** The mathematics: layers, losses, optimizers, the passes, and what an update leaves behind. No JavaFX, no files. */
package learningflow.core;
