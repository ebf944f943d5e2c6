/** Typesets formulas as outlines, without any toolkit. */
package learningflow.diagram.formula;
