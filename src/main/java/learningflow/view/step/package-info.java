/** What is said about the step on the screen. */
package learningflow.view.step;
