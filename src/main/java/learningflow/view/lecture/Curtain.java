package learningflow.view.lecture;

import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Lies over the whole window: black, so that a room looks elsewhere, or dark but for a spot around the mouse. */
public final class Curtain extends Pane {
    private static final Color NIGHT = Color.BLACK;
    private static final Color DUSK = Color.color(0, 0, 0, 0.62);
    /** Of the height of the window. */
    private static final double SPOT = 0.17;

    private boolean blank;
    private boolean lit;
    private double mouseX;
    private double mouseY;

    public Curtain() {
        setId("curtain");
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Follows the mouse from now on. */
    public void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.ANY, event -> {
            mouseX = event.getSceneX();
            mouseY = event.getSceneY();
            if (lit && !blank) {
                requestLayout();
            }
        });
    }

    public boolean isBlank() {
        return blank;
    }

    public boolean isLit() {
        return lit;
    }

    public void setBlank(boolean black) {
        blank = black;
        update();
    }

    public void setLit(boolean spot) {
        lit = spot;
        update();
    }

    private void update() {
        setVisible(blank || lit);
        if (getScene() != null) {
            getScene().setCursor(blank || lit ? Cursor.NONE : Cursor.DEFAULT);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        if (!isVisible()) {
            return;
        }
        Shape cover = new Rectangle(getWidth(), getHeight());
        if (!blank) {
            cover = Shape.subtract(cover, new Circle(mouseX, mouseY, SPOT * getHeight()));
        }
        cover.setManaged(false);
        cover.setFill(blank ? NIGHT : DUSK);
        getChildren().add(cover);
    }
}
