package learningflow.cli;

import java.math.BigInteger;
import learningflow.lesson.Texts;
import picocli.CommandLine.TypeConversionException;

/** A whole number from 1, as typed. More than anybody will wait for is as many as an {@code int} can count. */
record Count(int value) {
    static Count of(String text, Texts texts) {
        if (!text.matches("[0-9]{1,1000}") || new BigInteger(text).signum() == 0) {
            throw new TypeConversionException(texts.text("cli.notACount", "text", text));
        }
        return new Count(
                new BigInteger(text).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue());
    }
}
