package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learningflow.core.WeightId;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryFolderTest {
    @TempDir
    Path parent;

    private RecoveryFolder folder;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        folder = new RecoveryFolder(parent.resolve("recovery"));
    }

    private static Scenario work(double firstWeight) {
        Scenario example = ScenarioReader.example();
        return example.withWeights(example.weights().with(WeightId.weight(2, 0, 0), firstWeight))
                .withSpellings(Spellings.NONE);
    }

    private static Unsaved unsaved(double firstWeight) {
        return new Unsaved(work(firstWeight), Optional.empty(), Optional.empty());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(parent.resolve("recovery"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void nothingIsLeftWhereNothingEverWas() throws IOException {
        assertThat(folder.left()).isEmpty();
    }

    @Test
    void whatAProgramLeftIsReadWithItsFileAndWhatThatHeld() throws Exception {
        Path file = parent.resolve("my \"é\".learningflow");
        Unsaved left = new Unsaved(work(0.125), Optional.of(file), Optional.of(new FileStamp("00ff")));
        RecoverySlot slot = folder.mine();
        slot.write(left);
        slot.close();
        Unsaved read = folder.left().get(0).read();
        assertThat(read).isEqualTo(left);
        assertThat(read.scenario().weights().get(WeightId.weight(2, 0, 0))).isEqualTo(0.125);
    }

    @Test
    void theWorkOfAProgramThatRunsIsNotTouched() throws Exception {
        try (RecoverySlot running = folder.mine()) {
            running.write(unsaved(1));
            assertThat(folder.left()).isEmpty();
        }
        assertThat(folder.left()).hasSize(1);
    }

    @Test
    void whoOffersHoldsItSoThatNobodyElseOffersItToo() throws Exception {
        RecoverySlot slot = folder.mine();
        slot.write(unsaved(1));
        slot.close();
        List<RecoverySlot> mine = folder.left();
        assertThat(mine).hasSize(1);
        assertThat(folder.left()).isEmpty();
        mine.get(0).close();
        assertThat(folder.left()).hasSize(1);
    }

    @Test
    void twoProgramsWriteBesideEachOther() throws Exception {
        RecoverySlot one = folder.mine();
        RecoverySlot other = folder.mine();
        one.write(unsaved(1));
        other.write(unsaved(2));
        one.close();
        other.close();
        List<Double> weights = Stream.of(0, 1).map(i -> weightOf(i)).sorted().toList();
        assertThat(weights).containsExactly(1.0, 2.0);
    }

    private double weightOf(int i) {
        try {
            List<RecoverySlot> left = folder.left();
            double weight = left.get(i).read().scenario().weights().get(WeightId.weight(2, 0, 0));
            for (RecoverySlot slot : left) {
                slot.close();
            }
            return weight;
        } catch (IOException | BadFileException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anOrderlyEndLeavesNothing() throws Exception {
        RecoverySlot slot = folder.mine();
        slot.write(unsaved(1));
        slot.remove();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatWasSavedIsNotLeft() throws Exception {
        RecoverySlot slot = folder.mine();
        slot.write(unsaved(1));
        slot.clear();
        slot.close();
        assertThat(folder.left()).isEmpty();
    }

    @Test
    void theNewestTenAreLeftTheNewestFirst() throws Exception {
        for (int i = 0; i < 12; i++) {
            RecoverySlot slot = folder.mine();
            slot.write(unsaved(i));
            slot.close();
            for (String name : files()) { // the newest gets an age of its own
                Path file = parent.resolve("recovery").resolve(name);
                FileTime age = FileTime.from(
                        Files.getLastModifiedTime(file).toInstant().minusSeconds(60));
                Files.setLastModifiedTime(file, age);
            }
        }
        List<RecoverySlot> left = folder.left();
        assertThat(left).hasSize(10);
        for (int i = 0; i < left.size(); i++) {
            double weight = left.get(i).read().scenario().weights().get(WeightId.weight(2, 0, 0));
            assertThat(weight).isEqualTo(11 - i);
            left.get(i).remove();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void locksThatStayedBehindGoAfterAnHour() throws Exception {
        Files.createDirectories(parent.resolve("recovery"));
        Path old = Files.createFile(parent.resolve("recovery/old.recovery.lock"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3700)));
        Files.createFile(parent.resolve("recovery/new.recovery.lock"));
        folder.left();
        assertThat(files()).containsExactly("new.recovery.lock");
    }

    @Test
    void whatIsDamagedIsABadFileAndCanBePutAside() throws Exception {
        Files.createDirectories(parent.resolve("recovery"));
        Files.writeString(parent.resolve("recovery/x.recovery"), "{\"format\": \"learning-flow-recovery/1\"}");
        RecoverySlot slot = folder.left().get(0);
        assertThatThrownBy(slot::read)
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("x.recovery:1:1: scenario: missing");
        assertThat(slot.putAside()).exists();
        slot.remove();
        assertThat(folder.left()).isEmpty();
        assertThat(files()).containsExactly("x.recovery.damaged");
    }

    @Test
    void workThatNoFileCanHoldLeavesWhatWasWrittenBefore() throws Exception {
        RecoverySlot slot = folder.mine();
        slot.write(unsaved(3));
        assertThatThrownBy(() -> slot.write(unsaved(Double.POSITIVE_INFINITY))).isInstanceOf(IOException.class);
        slot.close();
        RecoverySlot left = folder.left().get(0);
        assertThat(left.read().scenario()).isEqualTo(work(3));
        left.remove();
    }

    /** Run by the test below as a program of its own. */
    static final class Child {
        public static void main(String[] folder) throws Exception {
            new RecoveryFolder(Path.of(folder[0])).mine().write(unsaved(0.75));
            System.out.println("written");
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }

    @Test
    void theWorkOfAProgramThatWasKilledIsLeftAndOfOneThatRunsIsNot() throws Exception {
        Path there = parent.resolve("recovery");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        there.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("written");
            assertThat(folder.left()).isEmpty();
        } finally {
            child.destroyForcibly().waitFor();
        }
        RecoverySlot left = folder.left().get(0);
        assertThat(left.read().scenario()).isEqualTo(work(0.75));
        left.remove();
    }
}
