package learningflow.view.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.skin.SliderSkin;
import javafx.scene.layout.Region;

/** A slider's looks, with marks on its track where 0 and the initial value are. */
final class HandSliderSkin extends SliderSkin {
    private final HandSlider slider;
    private final Region zero = mark("zero-mark");
    private final Region initial = mark("initial-mark");

    HandSliderSkin(HandSlider slider) {
        super(slider);
        this.slider = slider;
        getChildren().addAll(getChildren().size() - 1, List.of(zero, initial)); // below the thumb
    }

    private static Region mark(String styleClass) {
        Region mark = new Region();
        mark.getStyleClass().add(styleClass);
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        return mark;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        Range range = slider.range();
        place(zero, slider.marksZero() ? 0 : Double.NaN, range, x, y, width, height);
        place(initial, range.initial(), range, x, y, width, height);
    }

    private void place(Region mark, double at, Range range, double x, double y, double width, double height) {
        Node thumb = slider.lookup(".thumb");
        double thumbWidth = thumb == null ? 0 : thumb.prefWidth(-1);
        boolean inside = at >= range.min() && at <= range.max();
        mark.setVisible(inside);
        if (inside) {
            double way = (at - range.min()) / range.span() * (width - thumbWidth);
            double markWidth = mark.prefWidth(-1);
            double markHeight = mark.prefHeight(-1);
            double left = x + thumbWidth / 2 + way - markWidth / 2;
            mark.resizeRelocate(
                    snapPositionX(left), snapPositionY(y + (height - markHeight) / 2), markWidth, markHeight);
        }
    }
}
