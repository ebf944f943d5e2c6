package learningflow.view.shell;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * Holds all of the window. It is as large as the window while that has room for what all parts say, in the language and the type
 * that somebody wants; where it has not, one scrolls. A {@code ScrollPane} would lay out and draw twice as much for that, at each
 * number that changes and at the start.
 */
final class WindowScroll extends Region {
    private static final double LINE = 40;

    private final BorderPane parts;
    private final ChangeListener<Node> follower = (owner, before, now) -> follow(now);
    private double leastWidth;
    private double leastHeight;
    private double neededWidth;
    private double neededHeight;
    private boolean held;
    private ScrollBar across;
    private ScrollBar down;

    WindowScroll(BorderPane parts) {
        this.parts = parts;
        setId("windowScroll");
        getChildren().add(parts);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        sceneProperty().addListener((scene, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(follower);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(follower);
            }
        });
    }

    /** @param width and height that are wanted whatever the parts say */
    void setLeast(double width, double height) {
        if (width != leastWidth || height != leastHeight) {
            leastWidth = width;
            leastHeight = height;
            requestLayout();
        }
    }

    /** While something is under the hand, or many updates a second are made, the size stays. */
    void setHeld(boolean stays) {
        if (held && !stays) {
            requestLayout();
        }
        held = stays;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!held && width > 0) {
            need(width);
        }
        boolean low = neededHeight > height;
        double inner = low ? width - thickness(bar(Orientation.VERTICAL)) : width;
        boolean narrow = neededWidth > inner;
        double high = narrow ? height - thickness(bar(Orientation.HORIZONTAL)) : height;
        if (narrow && !low && neededHeight > high) {
            low = true;
            inner = width - thickness(bar(Orientation.VERTICAL));
        }
        double x = place(across, narrow, neededWidth - inner, inner);
        double y = place(down, low, neededHeight - high, high);
        if (narrow) {
            across.resizeRelocate(0, high, inner, height - high);
        }
        if (low) {
            down.resizeRelocate(inner, 0, width - inner, high);
        }
        parts.resizeRelocate(-x, -y, Math.max(inner, neededWidth), Math.max(high, neededHeight));
    }

    /** @param width of the window */
    private void need(double width) {
        Node top = parts.getTop();
        Node bottom = parts.getBottom();
        Node centre = parts.getCenter();
        double widest = Math.max(centre.minWidth(-1), Math.max(top.minWidth(-1), bottom.minWidth(-1)));
        neededWidth = Math.ceil(Math.max(leastWidth, widest));
        double given = Math.max(neededWidth, width);
        double height = high(top, given) + centre.minHeight(given) + high(bottom, given);
        neededHeight = Math.ceil(Math.max(leastHeight, height));
    }

    private static double high(Node part, double width) {
        return part.isManaged() ? part.prefHeight(width) : 0;
    }

    private ScrollBar bar(Orientation orientation) {
        boolean flat = orientation == Orientation.HORIZONTAL;
        if ((flat ? across : down) == null) {
            ScrollBar bar = new ScrollBar();
            bar.setOrientation(orientation);
            bar.setFocusTraversable(false);
            bar.setUnitIncrement(LINE);
            bar.valueProperty().addListener(value -> requestLayout());
            getChildren().add(bar);
            bar.applyCss();
            if (flat) {
                across = bar;
            } else {
                down = bar;
            }
        }
        return flat ? across : down;
    }

    private static double thickness(ScrollBar bar) {
        return bar.getOrientation() == Orientation.VERTICAL ? bar.prefWidth(-1) : bar.prefHeight(-1);
    }

    /** @param bar null while there never was one @return how far one has scrolled */
    private static double place(ScrollBar bar, boolean needed, double rest, double seen) {
        if (bar == null) {
            return 0;
        }
        bar.setVisible(needed);
        bar.setMax(needed ? rest : 0);
        bar.setVisibleAmount(needed ? rest * seen / (rest + seen) : 0);
        bar.setBlockIncrement(seen);
        bar.setValue(Math.max(0, Math.min(bar.getValue(), bar.getMax())));
        return Math.rint(bar.getValue());
    }

    private void wheel(ScrollEvent event) {
        boolean moved = move(down, -event.getDeltaY()) | move(across, -event.getDeltaX());
        if (moved) {
            event.consume();
        }
    }

    private static boolean move(ScrollBar bar, double by) {
        if (bar == null || !bar.isVisible() || by == 0) {
            return false;
        }
        double before = bar.getValue();
        bar.setValue(Math.max(0, Math.min(before + by, bar.getMax())));
        return bar.getValue() != before;
    }

    /** Shows what the keyboard has come to. A press stays where it is, for it would move what it pressed. */
    private void follow(Node owner) {
        boolean ours = owner != null && owner.isFocusVisible() && (across != null || down != null) && inside(owner);
        if (ours) {
            Bounds place = sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
            reach(across, place.getMinX(), place.getMaxX(), getWidth());
            reach(down, place.getMinY(), place.getMaxY(), getHeight());
        }
    }

    private boolean inside(Node node) {
        Node each = node;
        while (each != null && each != parts) {
            each = each.getParent();
        }
        return each == parts && node != parts;
    }

    private static void reach(ScrollBar bar, double from, double to, double room) {
        if (bar != null) {
            double seen = bar.isVisible() ? room - LINE : room;
            move(bar, from < 0 ? from : Math.min(from, Math.max(0, to - seen)));
        }
    }
}
