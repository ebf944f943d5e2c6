/** The dialog for exports. */
package learningflow.view.export;
