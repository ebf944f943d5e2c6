package learningflow.io.export;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import learningflow.core.Numbers;
import learningflow.io.draw.Canvas;
import learningflow.io.draw.Face;
import learningflow.io.draw.Pen;

/** The losses of the updates so far: of each update's rows, and the mean over the training rows. */
final class LossSheet {
    private static final int FEW = 60;
    private static final int TICKS = 3;
    /** For the line that a text of the legend explains, with what is free around it. */
    private static final double SAMPLE = 2.8;

    private final Studio studio;
    private final Losses losses;

    LossSheet(Studio studio, Losses losses) {
        this.studio = studio;
        this.losses = losses;
    }

    void draw(Canvas canvas, Area area) {
        double em = area.em();
        canvas.begin("loss-curve");
        studio.line(canvas, studio.texts.text("plot.loss.title"), area.x(), area.y(), Face.bold(1.05 * em), "text");
        legend(canvas, area);
        Face small = Face.plain(0.82 * em);
        double step = step();
        double top = Math.max(1, Math.ceil(highest() / step - 1e-9)) * step;
        double left = widestTick(step, top, small) + 0.5 * em;
        Area plot = new Area(
                area.x() + left, area.y() + 3.6 * em, area.width() - left - 0.6 * em, area.height() - 5.6 * em, em);
        for (double value = 0; value <= top * (1 + 1e-9); value += step) {
            double y = plot.bottom() - value / top * plot.height();
            canvas.draw(new Line2D.Double(plot.x(), y, plot.right(), y), studio.palette.get("faint"), Pen.of(1));
            String tick = Numbers.format(value);
            studio.lineEndingAt(canvas, tick, plot.x() - 0.4 * em, y - 0.65 * small.size(), small, "muted");
        }
        curve(canvas, losses::loss, plot, top, "line", 1);
        curve(canvas, losses::mean, plot, top, "text", 2);
        foot(canvas, plot, small);
        canvas.end();
    }

    /** Smaller where it would not fit. */
    private void legend(Canvas canvas, Area area) {
        String[] texts = {studio.texts.text("export.mean"), studio.texts.text("export.loss")};
        Face face = Face.plain(0.82 * area.em());
        double letters = studio.fonts.width(texts[0] + texts[1], face);
        double part = Math.min(1, area.width() / (letters + 2 * SAMPLE * area.em()));
        Face fitting = Face.plain(part * face.size());
        double em = part * area.em();
        double y = area.y() + 1.8 * area.em();
        double x = area.x();
        for (int i = 0; i < texts.length; i++) {
            boolean mean = i == 0;
            double middle = y + Studio.LINE / 2 * fitting.size();
            canvas.draw(
                    new Line2D.Double(x, middle, x + 1.4 * em, middle),
                    studio.palette.get(mean ? "text" : "line"),
                    Pen.of(mean ? 2 : 1));
            studio.line(canvas, texts[i], x + 1.8 * em, y, fitting, "muted");
            x += SAMPLE * em + studio.fonts.width(texts[i], fitting);
        }
    }

    private double highest() {
        double highest = 0;
        for (int i = 0; i < losses.size(); i++) {
            highest = Math.max(highest, finite(losses.loss(i)));
            highest = Math.max(highest, finite(losses.mean(i)));
        }
        return highest;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    /** 1, 2 or 5 times a power of ten; also where nothing is lost. */
    private double step() {
        double highest = highest();
        double size = (highest >= Double.MIN_NORMAL ? highest : 1) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(size)));
        double digit = size / power;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    }

    private double widestTick(double step, double top, Face face) {
        return IntStream.rangeClosed(0, (int) Math.round(top / step))
                .mapToDouble(i -> studio.fonts.width(Numbers.format(i * step), face))
                .max()
                .orElse(0);
    }

    /** Where many updates fall into one place, their range is drawn. */
    private void curve(Canvas canvas, IntToDoubleFunction values, Area plot, double top, String colour, double width) {
        int size = losses.size();
        Path2D path = new Path2D.Double();
        boolean open = false;
        int each = Math.max(1, size / (2 * (int) Math.max(1, plot.width())));
        for (int from = 0; from < size; from += each) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = from; i < Math.min(size, from + each); i++) {
                double value = values.applyAsDouble(i);
                lowest = Double.isFinite(value) ? Math.min(lowest, value) : lowest;
                highest = Double.isFinite(value) ? Math.max(highest, value) : highest;
            }
            boolean gap = lowest > highest;
            if (!gap) {
                double x = x(from, plot);
                point(path, open, x, plot.bottom() - lowest / top * plot.height());
                point(path, true, x, plot.bottom() - highest / top * plot.height());
            }
            open = !gap;
        }
        if (path.getCurrentPoint() != null) {
            canvas.draw(path, studio.palette.get(colour), Pen.rounded(width));
        }
        for (int i = 0; i < size && size <= FEW; i++) {
            double y = plot.bottom() - values.applyAsDouble(i) / top * plot.height();
            if (Double.isFinite(y)) {
                double r = 1.2 + width / 2;
                canvas.fill(new Ellipse2D.Double(x(i, plot) - r, y - r, 2 * r, 2 * r), studio.palette.get(colour));
            }
        }
    }

    private static void point(Path2D path, boolean open, double x, double y) {
        if (open) {
            path.lineTo(x, y);
        } else {
            path.moveTo(x, y);
        }
    }

    private double x(int i, Area plot) {
        return losses.size() == 1 ? plot.x() + plot.width() / 2 : plot.x() + plot.width() * i / (losses.size() - 1.0);
    }

    private void foot(Canvas canvas, Area plot, Face face) {
        double y = plot.bottom() + 0.35 * plot.em();
        canvas.draw(
                new Line2D.Double(plot.x(), plot.bottom(), plot.right(), plot.bottom()),
                studio.palette.get("line"),
                Pen.of(1));
        String last = studio.texts.text("export.lastUpdate", "n", losses.size());
        if (losses.size() > 1) {
            studio.line(canvas, "1", plot.x(), y, face, "muted");
        }
        studio.lineEndingAt(canvas, last, plot.right(), y, face, "muted");
    }
}
