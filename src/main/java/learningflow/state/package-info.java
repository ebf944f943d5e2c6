/** The whole state of the program, the actions that change it, and the one door they go through. No JavaFX, no files. */
package learningflow.state;
