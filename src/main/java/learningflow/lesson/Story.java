package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import learningflow.core.Numbers;
import learningflow.core.Trouble;

/**
 * How a run goes wrong; a value.
 *
 * @param update the number of the update it began with; 0 if the weights that nobody has trained are so
 * @param layer k of the Lk concerned first, or m + 1 for the loss
 * @param layerName for people
 * @param lossBefore the mean loss over the training rows before that update, or at the start of what it is compared with
 * @param lossAfter the same behind it, or now
 * @param trouble the first number that is not finite, if there is one
 * @param factor how many times as large as at the loss the learning flow is where it arrives; NaN where that is not the story
 * @param rightRows the rows, from 1, that have the loss 0 only because nothing gets through any more
 * @param rows how many rows train
 * @param largest the largest numbers there
 * @param rate α in use
 * @param limit the largest stable α there; empty if there is none
 */
public record Story(
        Kind kind,
        int update,
        int layer,
        String layerName,
        double lossBefore,
        double lossAfter,
        Optional<Trouble> trouble,
        double factor,
        List<Integer> rightRows,
        int rows,
        List<Largest> largest,
        double rate,
        OptionalDouble limit) {
    /** What goes wrong, the worst first. */
    public enum Kind {
        /** A number is NaN or infinite. */
        BROKEN,
        /** A layer that is off for every training row lets no learning flow through, though there is a loss. */
        DEAD,
        /** The mean loss has been more than twice what it started from for some time. */
        GROWING,
        /** Much more learning flow arrives at the first weights than starts at the loss. */
        EXPLODING,
        /** Next to nothing of the learning flow arrives at the first weights. */
        VANISHING
    }

    /** A largest absolute value. @param sign of what it is one of: {@code δw²} */
    public record Largest(String sign, double value) {}

    public Story {
        rightRows = List.copyOf(rightRows);
        largest = List.copyOf(largest);
    }

    public String title(Texts texts) {
        return texts.text("story." + kind + ".title");
    }

    /** What happened, where it began, and how large things were: whole sentences, one after the other. */
    public List<String> sentences(Texts texts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(beginning(texts));
        if (!rightRows.isEmpty()) {
            String key = rightRows.size() == 1 ? "story.right" : "story.right.several";
            sentences.add(texts.text(
                    key, "rows", rightRows.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        if (!largest.isEmpty()) {
            sentences.add(texts.text(
                    "story.largest",
                    "numbers",
                    largest.stream()
                            .map(l -> texts.text("story.number", "sign", l.sign(), "value", Numbers.format(l.value())))
                            .collect(Collectors.joining(", "))));
        }
        sentences.add(rateSentence(texts));
        return sentences;
    }

    private String beginning(Texts texts) {
        String key = "story." + kind + (update == 0 ? ".start" : isAtOnce() ? ".once" : "");
        return texts.text(
                key,
                "update",
                update,
                "broken",
                trouble.map(Trouble::update).orElse(0),
                "what",
                trouble.map(found -> tell(found, texts)).orElse(""),
                "layer",
                Signs.layer(layer),
                "name",
                layerName,
                "rows",
                rows,
                "before",
                Numbers.format(lossBefore),
                "after",
                Numbers.format(lossAfter),
                "factor",
                Numbers.format(factor));
    }

    /** Whether the update in which a number broke is the one with which it began. */
    private boolean isAtOnce() {
        return trouble.filter(found -> found.update() == update).isPresent();
    }

    private static String tell(Trouble trouble, Texts texts) {
        return texts.text(
                "trouble." + trouble.quantity().name(),
                "layer",
                trouble.layer(),
                "value",
                Numbers.format(trouble.value()));
    }

    private String rateSentence(Texts texts) {
        String alpha = Numbers.format(rate);
        String then = update > 0 ? "story.rate" : "story.rate.now";
        if (limit.isEmpty()) {
            return texts.text(then, "alpha", alpha);
        }
        double most = limit.getAsDouble();
        String key = then + (rate > most ? ".over" : ".under");
        return texts.text(key, "alpha", alpha, "limit", Numbers.format(most), "times", Numbers.format(rate / most));
    }
}
