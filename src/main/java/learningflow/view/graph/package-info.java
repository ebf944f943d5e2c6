/** The layer graph: draws diagrams with JavaFX and keeps them up with the state. */
package learningflow.view.graph;
