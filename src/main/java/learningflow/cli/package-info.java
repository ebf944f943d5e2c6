/** The command line. No JavaFX. */
package learningflow.cli;
