package learningflow.io.export;

import java.util.List;
import java.util.stream.Stream;
import learningflow.io.draw.Canvas;
import learningflow.io.draw.Face;
import learningflow.lesson.Explanation;
import learningflow.lesson.Step;

/** What is said about a step: its title, its formulas, and a sentence; smaller where it would not fit. */
final class CaptionBox {
    private static final double[] SIZES = {1, 0.9, 0.8, 0.7, 0.6, 0.5};
    private static final double GAP = 0.35;

    private final Studio studio;

    CaptionBox(Studio studio) {
        this.studio = studio;
    }

    /** A paragraph in lines that fit. */
    private record Paragraph(List<String> lines, Face face, String colour) {
        double height() {
            return lines.size() * Studio.LINE * face.size();
        }
    }

    void draw(Canvas canvas, Still still, Area area) {
        Explanation said = still.explanation(studio.texts);
        List<Paragraph> paragraphs = List.of();
        for (double size : SIZES) {
            paragraphs = paragraphs(said, still.step(), area.width(), size * area.em());
            if (height(paragraphs, area.em()) <= area.height()) {
                break;
            }
        }
        canvas.begin("caption");
        double y = area.y();
        for (Paragraph paragraph : paragraphs) {
            for (String line : paragraph.lines()) {
                studio.line(canvas, line, area.x(), y, paragraph.face(), paragraph.colour());
                y += Studio.LINE * paragraph.face().size();
            }
            y += GAP * area.em();
        }
        canvas.end();
    }

    private static double height(List<Paragraph> paragraphs, double em) {
        return paragraphs.stream().mapToDouble(p -> p.height() + GAP * em).sum() - GAP * em;
    }

    private List<Paragraph> paragraphs(Explanation said, Step step, double width, double em) {
        return Stream.of(
                        paragraph(said.title(), Face.bold(1.1 * em), "text", width),
                        paragraph(said.rule(), Face.formula(1.1 * em), "text", width),
                        paragraph(said.numbers(), Face.formula(1.1 * em), colour(step), width),
                        paragraph(said.sentence(), Face.plain(em), "text", width))
                .filter(p -> !p.lines().equals(List.of("")))
                .toList();
    }

    private Paragraph paragraph(String text, Face face, String colour, double width) {
        return new Paragraph(studio.wrap(text, width, face), face, colour);
    }

    private static String colour(Step step) {
        boolean backward = step.pass() == Step.Pass.BACKWARD;
        return backward ? "backward-text" : step.pass() == Step.Pass.FORWARD ? "forward-text" : "text";
    }
}
