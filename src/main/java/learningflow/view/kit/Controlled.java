package learningflow.view.kit;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;

/** What an FXML file names of its controller, private as it is; for {@link Compiled}. */
public final class Controlled {
    private final Object controller;

    public Controlled(Object controller) {
        this.controller = controller;
    }

    /** Sets the field of that name, if there is one. */
    public void set(String name, Object value) {
        try {
            Field field = controller.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(controller, value);
        } catch (NoSuchFieldException e) {
            // a name for style sheets and tests alone
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the method of that name, with the event or without. */
    public EventHandler<ActionEvent> handler(String name) {
        return new EventHandler<>() {
            @Override
            public void handle(ActionEvent event) {
                call(name, event);
            }
        };
    }

    public void initialise() {
        call("initialize", null);
    }

    private void call(String name, ActionEvent event) {
        for (Method method : controller.getClass().getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                call(method, event);
            }
        }
    }

    private void call(Method method, ActionEvent event) {
        try {
            method.setAccessible(true);
            if (method.getParameterCount() == 0) {
                method.invoke(controller);
            } else {
                method.invoke(controller, event);
            }
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
