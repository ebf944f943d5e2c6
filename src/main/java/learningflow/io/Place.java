package learningflow.io;

/**
 * The way to a value in a file: {@code layers[1].weights[0]}.
 *
 * @param parent {@code null} for the whole file
 * @param key in an object; {@code null} for an entry of a list
 * @param index in a list, from 0
 */
record Place(Place parent, String key, int index) {
    static final Place FILE = new Place(null, null, 0);

    Place key(String name) {
        return new Place(this, name, 0);
    }

    Place index(int i) {
        return new Place(this, null, i);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "file";
        }
        if (key == null) {
            return (parent.parent == null ? "" : parent) + "[" + index + "]";
        }
        return (parent.parent == null ? "" : parent + ".") + Quoted.plain(key);
    }
}
