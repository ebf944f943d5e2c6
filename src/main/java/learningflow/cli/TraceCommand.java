package learningflow.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import learningflow.io.BadFileException;
import learningflow.io.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Prints every quantity of both passes, update by update. */
@Command(name = "trace", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TraceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @Option(names = "--updates", paramLabel = "N", descriptionKey = "updates", converter = Count.class)
    private Integer updates;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private TraceFormat format;

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws BadFileException, IOException {
        TraceRun.print(ScenarioReader.read(file), Optional.ofNullable(updates), format, console);
        return 0;
    }

    /** A whole number from 1. More than anybody will wait for is as many as an {@code int} can count. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,1000}") || new BigInteger(text).signum() == 0) {
                throw new TypeConversionException("'" + text + "' is not a whole number from 1");
            }
            return new BigInteger(text)
                    .min(BigInteger.valueOf(Integer.MAX_VALUE))
                    .intValue();
        }
    }
}
