package learningflow.io.export;

import learningflow.diagram.Picture;

/**
 * How an export shall look.
 *
 * @param theme {@code light}, {@code dark} or {@code projector}
 * @param scale pixels a unit, of images
 * @param perPage steps on a page: 1, 2 or 4
 * @param speed of animations, 1 is normal
 */
public record Wishes(Extent extent, Picture.View view, String theme, int scale, int perPage, double speed) {
    public Wishes {
        if (scale < 1 || !(speed > 0) || perPage != 1 && perPage != 2 && perPage != 4) {
            throw new IllegalArgumentException("scale " + scale + ", per page " + perPage + ", speed " + speed);
        }
    }
}
