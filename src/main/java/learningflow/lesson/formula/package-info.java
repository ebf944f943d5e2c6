/** Formulas as plain data: what stands in them, what it names and which number it is. */
package learningflow.lesson.formula;
