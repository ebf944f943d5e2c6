package learningflow.io.export;

import learningflow.diagram.Picture;
import learningflow.io.draw.Theme;

/**
 * How an export shall look.
 *
 * @param scale pixels a unit, of images: 1, 2 or 4
 * @param perPage steps on a page: 1, 2 or 4
 * @param speed of animations, from 0.25 to 4, 1 is normal
 */
public record Wishes(Extent extent, Picture.View view, Theme theme, int scale, int perPage, double speed) {
    public Wishes {
        boolean scales = scale == 1 || scale == 2 || scale == 4;
        if (!scales || !(speed >= 0.25 && speed <= 4) || perPage != 1 && perPage != 2 && perPage != 4) {
            throw new IllegalArgumentException("scale " + scale + ", per page " + perPage + ", speed " + speed);
        }
    }
}
