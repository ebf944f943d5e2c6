/** Both passes of an update in columns of text, for terminals and for those who listen. */
package learningflow.io.text;
