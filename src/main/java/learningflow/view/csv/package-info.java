/** The page that makes data of a table in a file. */
package learningflow.view.csv;
