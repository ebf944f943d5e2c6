package learningflow.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.BlankScenario;
import learningflow.lesson.Scenario;

/**
 * Kills a program that saves, at as many random instants as it is told, and looks at the file each time: it is one of the two
 * that were being saved, to the last byte. {@code KillWhileSaving 500 SEED}
 */
final class KillWhileSaving {
    private static final int LONGEST_MILLIS = 400;
    /** So many saving programs at once; each has a folder of its own. */
    private static final int TOGETHER = 4;

    private final Path folder;
    private final Path one;
    private final Path other;
    private final byte[][] whole;
    private int torn;
    private int left;

    private KillWhileSaving(Path folder) throws Exception {
        this.folder = folder;
        one = saved("one", BlankScenario.of("one", 200, 1, 400));
        other = saved("other", BlankScenario.of("other", 200, 2, 900));
        whole = new byte[][] {Files.readAllBytes(one), Files.readAllBytes(other)};
    }

    private Path saved(String name, Scenario scenario) throws Exception {
        Path file = folder.resolve(name + ".learningflow");
        ScenarioWriter.write(scenario, file);
        ScenarioWriter.write(ScenarioReader.read(file), file);
        return file;
    }

    public static void main(String[] args) throws Exception {
        int kills = Integer.parseInt(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        Random random = new Random(seed);
        KillWhileSaving killing = new KillWhileSaving(Files.createTempDirectory("saving"));
        for (int done = 0; done < kills; done += TOGETHER) {
            killing.round(Math.min(TOGETHER, kills - done), random);
        }
        System.out.printf(
                "seed %d: %d programs killed while saving files of %d and %d bytes: %d files were neither the old one nor the new"
                        + " one; %d kills left a hidden part of a file beside it%n",
                seed, kills, killing.whole[0].length, killing.whole[1].length, killing.torn, killing.left);
        if (killing.torn == 0) {
            Scratch.remove(killing.folder);
        }
        System.exit(killing.torn == 0 ? 0 : 1);
    }

    private void round(int count, Random random) throws Exception {
        Path[] files = new Path[count];
        Process[] programs = new Process[count];
        for (int i = 0; i < count; i++) {
            files[i] = Files.createTempDirectory(folder, "kill").resolve("work.learningflow");
            Files.write(files[i], whole[0]);
            programs[i] = start(files[i]);
        }
        for (int i = 0; i < count; i++) {
            programs[i].inputReader().readLine(); // it saves from now on
            Thread.sleep(random.nextInt(LONGEST_MILLIS), random.nextInt(1_000_000));
            programs[i].destroyForcibly().waitFor();
            look(files[i]);
        }
    }

    private Process start(Path file) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseG1GC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saver.class.getName(),
                        file.toString(),
                        one.toString(),
                        other.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void look(Path file) throws IOException {
        byte[] found = Files.readAllBytes(file);
        if (Arrays.stream(whole).noneMatch(bytes -> Arrays.equals(bytes, found))) {
            torn++;
            System.out.println("torn: " + file);
        }
        try (Stream<Path> beside = Files.list(file.getParent())) {
            left += beside.count() > 1 ? 1 : 0;
        }
    }
}
