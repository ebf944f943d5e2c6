/** Exports: pictures, handouts, animations and tables of updates, without a display. */
package learningflow.io.export;
