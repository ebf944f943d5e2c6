package learningflow.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import learningflow.lesson.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a call, in the language of the texts: the sentences of what reads the arguments are English alone. */
final class WrongCall {
    private WrongCall() {}

    static String sentence(ParameterException e, Texts texts) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return texts.text("cli.unmatched", "words", quoted(unmatched.getUnmatched()));
        }
        if (e instanceof MissingParameterException missing) {
            return texts.text(
                    "cli.missing",
                    "what",
                    missing.getMissing().stream().map(WrongCall::usage).collect(joining(", ")));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return texts.text("cli.twice", "option", name(twice.getOverwritten()));
        }
        if (e.getCause() instanceof TypeConversionException wrong) {
            return texts.text("cli.wrongValue", "option", name(e.getArgSpec()), "reason", wrong.getMessage());
        }
        return e.getMessage();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(joining(", "));
    }

    private static String usage(ArgSpec argument) {
        return argument.isOption() ? name(argument) + "=" + argument.paramLabel() : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
