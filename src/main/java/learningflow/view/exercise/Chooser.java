package learningflow.view.exercise;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import learningflow.core.Network;
import learningflow.lesson.Exercise;
import learningflow.lesson.Part;
import learningflow.view.kit.Context;
import learningflow.view.kit.Tips;

/** What can be asked: the quantity, all of it or one number, and how many digits. */
final class Chooser {
    /** More single numbers than these nobody would look through. */
    private static final int MOST_ENTRIES = 200;

    private static final int ALL = -1;

    private final Context context;
    private final ComboBox<Part> what;
    private final ComboBox<Integer> entry;
    private final ComboBox<Integer> digits;
    private Network network;

    Chooser(Context context, ComboBox<Part> what, ComboBox<Integer> entry, ComboBox<Integer> digits) {
        this.context = context;
        this.what = what;
        this.entry = entry;
        this.digits = digits;
        what.setConverter(shown(this::name));
        entry.setConverter(shown(this::entryName));
        digits.setConverter(shown(n -> context.text("homework.digits", "n", n)));
        digits.getItems().setAll(IntStream.rangeClosed(1, 6).boxed().toList());
        digits.setValue(Exercise.USUAL_DIGITS);
        Tips.explain(what, context.text("homework.what"), context.text("homework.what.tip"));
        Tips.explain(entry, context.text("homework.entry"), context.text("homework.entry.tip"));
        Tips.explain(digits, context.text("homework.digitsName"), context.text("homework.digits.tip"));
        what.valueProperty().addListener(property -> offerEntries());
    }

    private static <T> StringConverter<T> shown(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("is chosen, never typed");
            }
        };
    }

    private String name(Part part) {
        String sign = new Exercise(part, 1).sign(network, context.texts());
        return context.text("homework.kind." + part.kind(), "sign", sign, "layer", "L" + part.layer());
    }

    private String entryName(int i) {
        return i == ALL
                ? context.text("homework.whole")
                : new Exercise(what.getValue(), 1).sign(network, context.texts(), i);
    }

    void show(Network newNetwork) {
        if (newNetwork.equals(network)) {
            return;
        }
        Part before = what.getValue();
        network = newNetwork;
        List<Part> parts = Exercise.askable(network);
        what.getItems().setAll(parts);
        what.setValue(before != null && parts.contains(before) ? before : parts.get(0));
        offerEntries();
    }

    private void offerEntries() {
        int count = what.getValue() == null ? 0 : what.getValue().count(network);
        entry.setValue(null); // its name is of the quantity before
        entry.getItems()
                .setAll(IntStream.range(ALL, count > 1 ? Math.min(count, MOST_ENTRIES) : 0)
                        .boxed()
                        .toList());
        entry.setValue(ALL);
        entry.setDisable(count <= 1);
    }

    /** Shows what is asked, for the next time. */
    void follow(Exercise exercise) {
        Part asked = exercise.asked();
        choose(Part.whole(asked.kind(), asked.layer()));
        digits.setValue(exercise.digits());
    }

    void choose(Part part) {
        if (!part.equals(what.getValue())) {
            what.setValue(part);
        }
    }

    /** What comes behind the chosen one, if anything does. */
    Optional<Part> next() {
        int place = what.getItems().indexOf(what.getValue()) + 1;
        return place < what.getItems().size() ? Optional.of(what.getItems().get(place)) : Optional.empty();
    }

    Optional<Exercise> chosen() {
        return Optional.ofNullable(what.getValue()).map(part -> new Exercise(single(part), digits.getValue()));
    }

    private Part single(Part part) {
        int i = entry.getValue() == null ? ALL : entry.getValue();
        return i == ALL ? part : part.entry(network, i);
    }
}
