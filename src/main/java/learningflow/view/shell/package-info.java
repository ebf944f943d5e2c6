/** The window: its layout, the transport, files, keys and help. */
package learningflow.view.shell;
