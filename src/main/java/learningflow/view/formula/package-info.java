/** Formulas, typeset as in a book, whose signs can be pointed at. */
package learningflow.view.formula;
