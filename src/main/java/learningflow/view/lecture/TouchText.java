package learningflow.view.lecture;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learningflow.core.Network;
import learningflow.lesson.Part;
import learningflow.lesson.Signs;
import learningflow.lesson.Texts;
import learningflow.lesson.Touch;

/** Says what may be touched. */
final class TouchText {
    private TouchText() {}

    /** Empty where there is nothing to say. */
    static String of(Touch touch, Network network, Texts texts) {
        if (touch.equals(Touch.ANYTHING)) {
            return texts.text("touch.anything");
        }
        Stream<String> parts =
                touch.parts().stream().sorted(Comparator.comparing(Part::name)).map(part -> sign(part, network));
        Stream<String> areas = EnumSet.allOf(Touch.Area.class).stream()
                .filter(touch.areas()::contains)
                .map(area -> texts.text("touch." + area.name().toLowerCase(Locale.ROOT)));
        String all = Stream.concat(parts, areas).collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : texts.text("touch.list", "list", all);
    }

    private static String sign(Part part, Network network) {
        return switch (part.kind()) {
            case RATE -> "α";
            case WEIGHT, BIAS ->
                part.weightId()
                        .map(id -> Signs.weight(network, id))
                        .orElse(Signs.weights(part.kind() == Part.Kind.BIAS ? "b" : "w", part.layer()));
            case EXPECTATION -> part.neuron() < 0 ? "y" : Signs.y(network, part.neuron());
            default -> part.neuron() < 0 ? "x" : Signs.o(network, 0, part.neuron());
        };
    }
}
