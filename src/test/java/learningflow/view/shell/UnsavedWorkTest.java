package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import learningflow.core.WeightId;
import learningflow.io.FileStamp;
import learningflow.io.RecoveryFolder;
import learningflow.io.RecoverySlot;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.io.Unsaved;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;
import learningflow.state.Edits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** Work that is in no file: after a crash, and where somebody else wrote into the file. */
class UnsavedWorkTest extends WindowFixture {
    private static final WeightId FIRST = WeightId.weight(2, 0, 0);

    private static Path all;
    private Path home;

    @BeforeAll
    static void makeAFolder() throws IOException {
        all = Files.createTempDirectory("unsaved");
        all.toFile().deleteOnExit();
    }

    @Start
    void start(Stage unused) throws IOException {
        home = Files.createTempDirectory(all, "home");
        open(Settings.of(home.resolve("preferences.json")));
    }

    private RecoveryFolder folder() {
        return new RecoveryFolder(home.resolve("recovery"));
    }

    private static Scenario work(double firstWeight) {
        Scenario example = ScenarioReader.example();
        return example.withWeights(example.weights().with(FIRST, firstWeight)).withSpellings(Spellings.NONE);
    }

    private void leave(Unsaved work) throws IOException {
        try (RecoverySlot slot = folder().mine()) {
            slot.write(work);
        }
    }

    private List<Path> kept() throws IOException {
        Path recovery = home.resolve("recovery");
        if (!Files.exists(recovery)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(recovery)) {
            return files.filter(file -> file.toString().endsWith(".recovery")).toList();
        }
    }

    private double firstWeight() {
        return state().run().weights().get(FIRST);
    }

    private void offer(boolean[] otherwise) {
        onJavaFx(() -> {
            window.offerRecovery(() -> otherwise[0] = true);
            return null;
        });
    }

    private void setFirstWeight(double value) {
        dispatch(new Edits.SetWeight(FIRST, value, Optional.empty(), null));
    }

    @Test
    void anEditIsKeptUntilItIsTakenBackAndAgainUntilAnOrderlyEnd() throws Exception {
        setFirstWeight(0.5);
        waitUntil(() -> kept().size() == 1);
        assertThat(folder().left()).as("the program runs").isEmpty();
        onJavaFx(() -> {
            store.undo();
            return null;
        });
        waitUntil(() -> kept().isEmpty());
        setFirstWeight(0.25);
        waitUntil(() -> kept().size() == 1);
        onJavaFx(() -> {
            stage.close();
            return null;
        });
        try (Stream<Path> files = Files.list(home.resolve("recovery"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatWasLeftIsOpenedAsUnsavedWorkOfItsFile() throws Exception {
        Path file = home.resolve("mine.learningflow");
        ScenarioWriter.write(ScenarioReader.example(), file);
        leave(new Unsaved(work(0.75), Optional.of(file), FileStamp.of(file)));
        answers.recover = Dialogs.Recover.OPEN;
        boolean[] otherwise = {false};
        offer(otherwise);
        waitUntil(() -> store.isModified());
        assertThat(answers.asked).containsExactly("Good shape?");
        assertThat(otherwise[0]).isFalse();
        assertThat(firstWeight()).isEqualTo(0.75);
        assertThat(onJavaFx(stage::getTitle)).contains("mine.learningflow *");
        assertThat(folder().left()).as("this program has it now").isEmpty();
        assertThat(kept()).hasSize(1);
        save();
        waitUntil(() -> !store.isModified());
        assertThat(ScenarioReader.read(file)).isEqualTo(work(0.75));
        waitUntil(() -> kept().isEmpty());
    }

    @Test
    void laterKeepsItForTheNextStart() throws Exception {
        leave(new Unsaved(work(0.75), Optional.empty(), Optional.empty()));
        boolean[] otherwise = {false};
        offer(otherwise);
        waitUntil(() -> otherwise[0]);
        assertThat(firstWeight()).isNotEqualTo(0.75);
        assertThat(onJavaFx(store::isModified)).isFalse();
        for (RecoverySlot slot : folder().left()) {
            assertThat(slot.read().scenario()).isEqualTo(work(0.75));
            slot.remove();
        }
    }

    @Test
    void eachIsAskedForAndWhatIsDiscardedIsGone() throws Exception {
        leave(new Unsaved(work(1), Optional.empty(), Optional.empty()));
        leave(new Unsaved(work(2), Optional.empty(), Optional.empty()));
        answers.recover = Dialogs.Recover.DISCARD;
        boolean[] otherwise = {false};
        offer(otherwise);
        waitUntil(() -> otherwise[0]);
        assertThat(answers.asked).hasSize(2);
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsDamagedIsToldAndPutAside() throws Exception {
        Path damaged = Files.createDirectories(home.resolve("recovery")).resolve("x.recovery");
        Files.writeString(damaged, "{");
        boolean[] otherwise = {false};
        offer(otherwise);
        waitUntil(() -> otherwise[0]);
        assertThat(answers.problems).hasSize(1);
        assertThat(answers.problems.get(0)).contains("x.recovery:1:2").contains("x.recovery.damaged");
        assertThat(kept()).isEmpty();
    }

    private Path openOne() throws IOException {
        Path file = home.resolve("mine.learningflow");
        ScenarioWriter.write(work(0.25), file);
        onJavaFx(() -> {
            window.open(file);
            return null;
        });
        waitUntil(() -> store.state().run().weights().get(FIRST) == 0.25);
        setFirstWeight(0.5);
        return file;
    }

    private void save() {
        onJavaFx(() -> {
            KeyEvent ctrlS = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, true, false, false);
            stage.getScene().getRoot().fireEvent(ctrlS);
            return null;
        });
    }

    @Test
    void aFileThatOnlyWePutThereIsSavedUnasked() throws Exception {
        Path file = openOne();
        save();
        waitUntil(() -> !store.isModified());
        setFirstWeight(0.625);
        save();
        waitUntil(() -> !store.isModified());
        assertThat(answers.asked).isEmpty();
        assertThat(ScenarioReader.read(file)).isEqualTo(work(0.625));
    }

    @Test
    void whatSomebodyElseWroteMeanwhileStaysUnlessThePersonOverwritesIt() throws Exception {
        Path file = openOne();
        ScenarioWriter.write(work(9), file);
        save();
        waitUntil(() -> answers.asked.contains(file.toString()));
        assertThat(ScenarioReader.read(file)).isEqualTo(work(9));
        assertThat(onJavaFx(store::isModified)).isTrue();
        answers.changed = Dialogs.Changed.SAVE_AS;
        answers.save = Optional.of(home.resolve("other.learningflow"));
        save();
        waitUntil(() -> !store.isModified());
        assertThat(ScenarioReader.read(file)).isEqualTo(work(9));
        assertThat(ScenarioReader.read(home.resolve("other.learningflow"))).isEqualTo(work(0.5));
    }

    @Test
    void overwritingIsTheAnswerThatLosesTheOthersChanges() throws Exception {
        Path file = openOne();
        Files.writeString(file, "not even a scenario");
        answers.changed = Dialogs.Changed.OVERWRITE;
        save();
        waitUntil(() -> !store.isModified());
        assertThat(ScenarioReader.read(file)).isEqualTo(work(0.5));
    }

    @Test
    void aFileThatIsGoneIsWrittenAgain() throws Exception {
        Path file = openOne();
        Files.delete(file);
        save();
        waitUntil(() -> !store.isModified());
        assertThat(answers.asked).isEmpty();
        assertThat(ScenarioReader.read(file)).isEqualTo(work(0.5));
    }
}
