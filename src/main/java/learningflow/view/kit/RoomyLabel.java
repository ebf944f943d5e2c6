package learningflow.view.kit;

import javafx.scene.control.Label;

/**
 * Text of several lines that keeps the room it needed once, so that nothing else moves while longer and shorter texts follow each
 * other. Another width or type begins anew.
 */
public final class RoomyLabel extends Label {
    private double leastLines;
    private double width;
    private double type;
    private double highest;

    public RoomyLabel() {
        setWrapText(true);
    }

    /** There is room for so many lines in any case. */
    public void setLeastLines(double lines) {
        leastLines = lines;
    }

    public double getLeastLines() {
        return leastLines;
    }

    @Override
    protected double computeMinHeight(double forWidth) {
        return computePrefHeight(forWidth);
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        double size = getFont().getSize();
        if (forWidth >= 0 && (Math.abs(forWidth - width) > 1 || size != type)) {
            width = forWidth;
            type = size;
            highest = 0;
        }
        double now = super.computePrefHeight(forWidth);
        if (forWidth >= 0) {
            highest = Math.max(highest, now);
        }
        return Math.max(1.35 * leastLines * size, Math.max(highest, now));
    }
}
