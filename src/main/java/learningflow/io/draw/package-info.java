/** Draws diagrams and texts on images, SVG files and pages of PDF files, without a display. */
package learningflow.io.draw;
