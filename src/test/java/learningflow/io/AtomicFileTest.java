package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import learningflow.diagram.Picture;
import learningflow.io.draw.Theme;
import learningflow.io.export.Extent;
import learningflow.io.export.Format;
import learningflow.io.export.Job;
import learningflow.io.export.Updates;
import learningflow.io.export.Wishes;
import learningflow.lesson.BlankScenario;
import learningflow.lesson.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program that was killed while it saved left beside the file. */
class AtomicFileTest {
    private static final String ID = "123e4567-e89b-12d3-a456-426614174000";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("work.learningflow");
        save(file);
    }

    private static void save(Path file) throws IOException {
        ScenarioWriter.write(BlankScenario.of("work", 2, 1, 3), file);
    }

    private Path left(String name, Duration age) throws IOException {
        Path part = Files.writeString(folder.resolve(name), "{");
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(age)));
        return part;
    }

    private List<Path> beside() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> !one.equals(file)).toList();
        }
    }

    @Test
    void savingAgainRemovesTheHiddenPartThatAKilledProgramLeft() throws IOException {
        left(".work.learningflow." + ID + ".tmp", Duration.ofHours(25));
        save(file);
        assertThat(beside()).isEmpty();
    }

    @Test
    void savingLeavesThePartOfAProgramThatMaySaveRightNow() throws IOException {
        Path young = left(".work.learningflow." + ID + ".tmp", Duration.ofHours(23));
        save(file);
        assertThat(beside()).containsExactly(young);
    }

    @Test
    void savingLeavesWhatBelongsToOtherFilesOrPeople() throws IOException {
        Duration old = Duration.ofDays(100);
        List<Path> others = List.of(
                left(".work." + ID + ".tmp", old),
                left(".work.learningflow.old." + ID + ".tmp", old),
                left(".work.learningflow.mine.tmp", old),
                left("work.learningflow." + ID + ".tmp", old),
                left(".work.learningflow." + ID, old));
        save(file);
        assertThat(beside()).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void anExportRemovesTheOldPartsOfItsFilesAndNoOthers() throws IOException {
        Path young = left(".work-losses.csv." + ID + ".tmp", Duration.ofHours(23));
        Path other = left(".work-other.csv." + ID + ".tmp", Duration.ofDays(2));
        left(".work-weights.csv." + ID + ".tmp", Duration.ofDays(2));
        Format.CSV.export(new Job(
                Updates.of(BlankScenario.of("work", 2, 1, 3), 1, 1),
                new Wishes(Extent.STAGE, Picture.View.NEURONS, Theme.LIGHT, 1, 1, 1),
                folder,
                "work",
                Texts.of(Locale.ENGLISH),
                done -> true));
        assertThat(beside())
                .containsExactlyInAnyOrder(
                        young, other, folder.resolve("work-losses.csv"), folder.resolve("work-weights.csv"));
    }

    @Test
    void aLinkIsFollowedToWhereThePartLies() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("links"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link.learningflow"), file);
        left(".work.learningflow." + ID + ".tmp", Duration.ofDays(2));
        save(link);
        assertThat(beside()).containsExactly(elsewhere);
    }

    /** Its program does not run any more, so the part is nobody's, however young it is. */
    @Test
    void unsavedWorkThatIsRemovedTakesItsPartAlong() throws IOException {
        RecoveryFolder recovery = new RecoveryFolder(folder);
        RecoverySlot slot = recovery.mine();
        String lock = beside().get(0).getFileName().toString();
        left("." + lock.replace(RecoveryFolder.LOCK, "") + "." + ID + ".tmp", Duration.ZERO);
        slot.remove();
        assertThat(beside()).isEmpty();
    }
}
