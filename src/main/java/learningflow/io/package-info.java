/** Files: scenarios and tables are read and written here. No JavaFX. */
package learningflow.io;
