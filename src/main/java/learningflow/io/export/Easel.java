package learningflow.io.export;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import learningflow.io.draw.Canvas;
import learningflow.io.draw.ImageCanvas;
import learningflow.io.draw.SvgCanvas;
import learningflow.io.draw.Theme;
import learningflow.lesson.Texts;

/** Draws stills, each as large as the other. */
public final class Easel {
    private final Extent extent;
    private final Studio studio;
    private final StageSheet stage;
    private final double em;

    public Easel(Extent extent, Theme theme, Texts texts) {
        this.extent = extent;
        studio = new Studio(theme, texts);
        stage = new StageSheet(studio);
        em = theme.type();
    }

    /** @param scale pixels a unit */
    public BufferedImage image(Still still, double scale) {
        ImageCanvas canvas = new ImageCanvas(extent.width(), extent.height(), scale);
        draw(canvas, still);
        return canvas.image();
    }

    public byte[] svg(Still still) {
        SvgCanvas canvas = new SvgCanvas(extent.width(), extent.height(), title(still));
        draw(canvas, still);
        return canvas.bytes();
    }

    private String title(Still still) {
        return still.title() + " · " + still.where(studio.texts);
    }

    Studio studio() {
        return studio;
    }

    private void draw(Canvas canvas, Still still) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, extent.width(), extent.height());
        canvas.fill(all, studio.palette.get(extent == Extent.STAGE ? "window" : "card"));
        Area area = new Area(0, 0, extent.width(), extent.height(), em).inset(em, 0.8 * em);
        switch (extent) {
            case GRAPH -> studio.graph(canvas, still, area);
            case STEP -> StepSheet.draw(canvas, still, area, studio);
            case STAGE -> stage.draw(canvas, still, area);
        }
    }
}
