/** A network with its numbers as short Python programs. */
package learningflow.io.script;
