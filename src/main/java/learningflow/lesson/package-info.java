/** What is taught: scenarios, the steps of an update, and what is said about each. No JavaFX, no files. */
package learningflow.lesson;
