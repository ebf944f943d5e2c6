package learningflow.view.kit;

import javafx.scene.layout.Region;

/** How high a region was told to be when it was last asked to be laid out. */
final class Heights {
    private double least;
    private double wanted;
    private double most;

    /** Whether it was told so, and the same as before. */
    boolean stay(Region region) {
        boolean same =
                least == region.getMinHeight() && wanted == region.getPrefHeight() && most == region.getMaxHeight();
        least = region.getMinHeight();
        wanted = region.getPrefHeight();
        most = region.getMaxHeight();
        return same && wanted > 0;
    }
}
