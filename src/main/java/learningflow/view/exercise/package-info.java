/** Checking what somebody worked out with pen and paper. */
package learningflow.view.exercise;
