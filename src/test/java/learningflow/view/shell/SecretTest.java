package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.io.Gallery;
import learningflow.lesson.Exercise;
import learningflow.lesson.Part;
import learningflow.lesson.Texts;
import learningflow.state.Action;
import learningflow.state.Homeworks;
import learningflow.state.Look;
import learningflow.state.Transport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

/** While an exercise is open nothing in the window may say what is asked, nor what follows from it. */
class SecretTest extends WindowFixture {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    @Start
    void start(Stage unused) {
        open();
    }

    private void open(String scenario) {
        onJavaFx(() -> {
            store.open(Gallery.read(scenario));
            return null;
        });
    }

    /** All that can be seen, pointed at, or read by a screen reader. */
    private List<String> said() {
        List<String> said = new ArrayList<>();
        onJavaFx(() -> {
            stage.getScene().getRoot().layout(); // the graph draws itself then
            collect(stage.getScene().getRoot(), said);
            said.add(stage.getTitle());
            return null;
        });
        return said;
    }

    private static void collect(Node node, List<String> said) {
        if (!node.isVisible()) {
            return;
        }
        said.add(Objects.toString(node.getAccessibleText(), ""));
        said.add(Objects.toString(node.getAccessibleHelp(), ""));
        if (node instanceof Text text) {
            said.add(text.getText());
        }
        if (node instanceof Labeled labeled) {
            said.add(Objects.toString(labeled.getText(), ""));
        }
        if (node instanceof TextInputControl field) {
            said.add(field.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            said.add(Objects.toString(control.getTooltip().getText(), ""));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, said));
        }
    }

    /** A number as people read it and as it is copied; those of few digits are everywhere. */
    private static Stream<String> spellings(double value) {
        String size = Numbers.format(Math.abs(value));
        return size.replaceAll("[^1-9]", "").length() < 3
                ? Stream.empty()
                : Stream.of(size, Numbers.exact(Math.abs(value)));
    }

    private static Stream<String> spellings(Matrix values) {
        return IntStream.range(0, values.size()).mapToObj(values::get).flatMap(SecretTest::spellings);
    }

    private List<String> secrets(Part asked) {
        return onJavaFx(() -> {
            var run = store.state().run();
            var network = run.setup().network();
            List<Part> all = Exercise.askable(network);
            List<String> known = all.stream()
                    .filter(part -> all.indexOf(part) < all.indexOf(asked) && !isTogether(part, asked))
                    .flatMap(part -> spellings(new Exercise(part, 3).truth(run.trace(), 0)))
                    .toList();
            Stream<Matrix> weights = run.weights().layers().stream().flatMap(layer -> Stream.of(layer.w(), layer.b()));
            Stream<Matrix> data =
                    Stream.of(run.setup().data().x(), run.setup().data().y());
            List<String> given =
                    Stream.concat(data, weights).flatMap(SecretTest::spellings).toList();
            return all.stream()
                    .filter(part -> all.indexOf(part) >= all.indexOf(asked))
                    .flatMap(part -> spellings(new Exercise(part, 3).truth(run.trace(), 0)))
                    .filter(text -> !known.contains(text) && !given.contains(text))
                    .distinct()
                    .toList();
        });
    }

    /** Shown by the same step. */
    private static boolean isTogether(Part part, Part asked) {
        return new Exercise(part, 3).step().equals(new Exercise(asked, 3).step());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "three-classes", "worked-example", "good-shape-batch"})
    void nothingSaysWhatIsAskedNorWhatFollowsFromIt(String scenario) {
        open(scenario);
        List<Part> parts =
                onJavaFx(() -> Exercise.askable(store.state().run().setup().network()));
        int leaks = 0;
        for (Look.View view : Look.View.values()) {
            look(look -> look.withView(view));
            for (Part asked : parts) {
                dispatch(new Homeworks.Ask(new Exercise(asked, 3), TEXTS));
                List<String> secrets = secrets(asked);
                for (Action action : List.<Action>of(
                        new Transport.StepForward(),
                        new Transport.NextUpdate(),
                        new Transport.GoToStep(99),
                        new Transport.NextEpoch())) {
                    dispatch(action);
                    List<String> said = said();
                    assertThat(secrets.stream().flatMap(secret -> said.stream().filter(text -> contains(text, secret))))
                            .as("asked %s, after %s", asked.name(), action)
                            .isEmpty();
                }
                leaks += secrets.size();
                dispatch(new Homeworks.Close(TEXTS));
            }
        }
        assertThat(leaks).as("secrets looked for").isGreaterThan(10);
    }

    /** As a number of its own, not as some digits of another one. */
    private static boolean contains(String text, String number) {
        return Pattern.compile("(?<![\\d.e])" + Pattern.quote(number) + "(?![\\d.e])")
                .matcher(text)
                .find();
    }
}
