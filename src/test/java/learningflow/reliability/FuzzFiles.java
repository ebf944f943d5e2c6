package learningflow.reliability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads as many bad files of each kind as it is told, and says what came of it: {@code FuzzFiles 100000 SEED}. */
final class FuzzFiles {
    private static final Path FAULTS = Path.of("target/faults");

    private FuzzFiles() {}

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        int count = Integer.parseInt(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.printf("seed %d, at most %d MB%n", seed, Runtime.getRuntime().maxMemory() >> 20);
        Path folder = Files.createTempDirectory("fuzz");
        List<Subject> subjects = Subjects.all(folder);
        int faults = 0;
        for (Subject subject : subjects) {
            long start = System.nanoTime();
            Fuzzer.Tally tally = new Fuzzer(subject, seed).run(count / subjects.size() + 1);
            faults += tally.faults.size();
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %6d read, %6d refused for %4d kinds of reasons, %d faults; longest %.2f s of work; %.0f s in all%n",
                    subject.name(),
                    tally.read,
                    tally.refused,
                    tally.reasons,
                    tally.faults.size(),
                    tally.longest / 1e9,
                    (System.nanoTime() - start) / 1e9);
            for (Fuzzer.Fault fault : tally.faults) {
                Files.createDirectories(FAULTS);
                Path kept = FAULTS.resolve(subject.name() + "-" + seed + "-" + fault.number());
                Files.write(kept, fault.file());
                System.out.println("  " + kept + ": " + fault.what());
            }
        }
        Scratch.remove(folder);
        System.exit(faults == 0 ? 0 : 1);
    }
}
