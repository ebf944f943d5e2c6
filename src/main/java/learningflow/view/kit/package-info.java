/** What the parts of the window share. */
package learningflow.view.kit;
