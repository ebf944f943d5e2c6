/** What went wrong and how to get out of it, and what is held against each other: runs, learning rates, optimizers. */
package learningflow.view.compare;
