package learningflow.view.kit;

import java.util.Set;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.event.EventType;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Lists whose rows have fields of their own are laid out as soon as they were scrolled. JavaFX's list takes the focus from a row that went
 * only with the next frame, and a key that moves the focus on before throws.
 */
public final class AtOnce {
    private static final Set<EventType<?>> SCROLLING =
            Set.of(ScrollEvent.SCROLL, KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED);

    private AtOnce() {}

    public static void scroll(ListView<?> list) {
        EventDispatcher usual = list.getEventDispatcher();
        list.setEventDispatcher((event, tail) -> {
            Event rest = usual.dispatchEvent(event, tail);
            if (SCROLLING.contains(event.getEventType())) {
                list.layout();
            }
            return rest;
        });
    }
}
