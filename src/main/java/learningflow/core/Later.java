package learningflow.core;

import java.util.function.Supplier;

/** A value that is made when somebody looks for the first time, once, whichever threads look. */
final class Later<T> {
    /** Null once the value is made, so that nothing is kept that only its making needed. */
    private Supplier<T> maker;

    private volatile T value;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T made = value;
        return made == null ? make() : made;
    }

    private synchronized T make() {
        if (value == null) {
            value = maker.get();
            maker = null;
        }
        return value;
    }
}
