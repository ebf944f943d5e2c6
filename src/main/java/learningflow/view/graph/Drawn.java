package learningflow.view.graph;

/** A node that draws one thing of a diagram, and is kept as long as the thing is there. @param <E> the thing */
interface Drawn<E> {
    /** @param before what was drawn last, or null */
    void draw(E element, E before);

    /** Of the node where nothing makes it stand back. */
    default double ownOpacity() {
        return 1;
    }
}
