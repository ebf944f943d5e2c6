/** A lesson in the window, and in front of a room. */
package learningflow.view.lecture;
