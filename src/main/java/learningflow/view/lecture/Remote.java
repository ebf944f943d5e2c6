package learningflow.view.lecture;

/** What somebody in front of a room asks for, by a clicker, a key or the mouse. */
public interface Remote {
    void next();

    void previous();

    /** Shows all controls, or only those that are needed. */
    void controls();

    /** Makes the mouse a spotlight, or an arrow again. */
    void spotlight();

    void leave();
}
