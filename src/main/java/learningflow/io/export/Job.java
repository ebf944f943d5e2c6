package learningflow.io.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import learningflow.io.AtomicFile;
import learningflow.io.Progress;
import learningflow.lesson.Texts;

/** What is exported, how, where to, and who hears how far it is. */
public final class Job {
    private final Updates updates;
    private final Reel reel;
    private final Wishes wishes;
    private final Path folder;
    private final String name;
    private final Texts texts;
    private final Progress progress;
    private final List<Path> written = new ArrayList<>();

    /** @param name that the files begin with */
    public Job(Updates updates, Wishes wishes, Path folder, String name, Texts texts, Progress progress) {
        this(updates, Reel.of(updates, wishes.view()), wishes, folder, name, texts, progress);
    }

    /** @param reel what is seen in pictures and films @param name that the files begin with */
    public Job(Updates updates, Reel reel, Wishes wishes, Path folder, String name, Texts texts, Progress progress) {
        this.reel = reel;
        this.updates = updates;
        this.wishes = wishes;
        this.folder = folder;
        this.name = name;
        this.texts = texts;
        this.progress = progress;
    }

    Updates updates() {
        return updates;
    }

    Reel reel() {
        return reel;
    }

    Wishes wishes() {
        return wishes;
    }

    Texts texts() {
        return texts;
    }

    Progress progress() {
        return progress;
    }

    /** A file of this export. @param end of its name, with its ending */
    Path file(String end) {
        Path file = folder.resolve(name + end);
        written.add(file);
        return file;
    }

    /** What exports of the same files left that were killed. */
    void removeParts() {
        AtomicFile.removeParts(
                folder,
                written.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }

    /** The files it has made. */
    public List<Path> written() {
        return List.copyOf(written);
    }
}
