/**
 * What is to be drawn of the graph at a moment, as plain data laid out without any toolkit: the window draws it, exports
 * draw it, tests read it.
 */
package learningflow.diagram;
