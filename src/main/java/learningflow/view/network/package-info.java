/** Designing the network, and how it is trained. */
package learningflow.view.network;
