package learningflow.view.panel;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import learningflow.core.Evaluation;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.view.kit.Context;
import learningflow.view.kit.NumberLabel;
import learningflow.view.kit.Tips;
import learningflow.view.panel.DataColumn.Tone;

/** Under the table: the mean loss of the rows that train, or of those that test, how many are right, and how both changed. */
final class Summary {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Context context;
    private final boolean ofTests;
    private final NumberLabel meanLoss;
    private final NumberLabel meanLossChange;
    private final NumberLabel rightCount;
    private final NumberLabel rightCountChange;

    /** @param ofTests whether it is about the rows that test @param labels mean loss, its change, how many are right, its change */
    Summary(Context context, boolean ofTests, List<NumberLabel> labels) {
        this.context = context;
        this.ofTests = ofTests;
        meanLoss = labels.get(0);
        meanLossChange = labels.get(1);
        rightCount = labels.get(2);
        rightCountChange = labels.get(3);
    }

    void show(Rows rows) {
        boolean split = rows.split().testCount() > 0;
        boolean visible = split || !ofTests;
        List.of(meanLoss, meanLossChange, rightCount, rightCountChange).forEach(label -> {
            label.setVisible(visible);
            label.setManaged(visible);
        });
        if (!visible) {
            return;
        }
        double mean = mean(rows, rows.now());
        boolean shows = rows.showsLosses();
        String kind = ofTests ? ".test" : split ? ".training" : "";
        meanLoss.say(context.text("data.meanLoss" + kind, "loss", shows ? Numbers.format(mean) : "?"));
        String help = context.text("data.meanLoss" + kind + ".help", "loss", Numbers.exact(mean));
        Tips.tip(meanLoss, shows ? help : context.text("homework.secret"));
        Optional<Double> by = rows.before().filter(then -> shows).map(then -> mean - mean(rows, then));
        meanLossChange.say(by.map(Changes::withArrow).orElse(""));
        tone(meanLossChange, by.map(Changes::tone).orElse(Tone.NEUTRAL));
        Tips.tip(meanLossChange, by.map(this::change).orElse(context.text("data.noChange")));
        showRight(rows);
    }

    private double mean(Rows rows, Evaluation evaluation) {
        return ofTests ? evaluation.testLoss(rows.split()) : evaluation.trainingLoss(rows.split());
    }

    private String change(double by) {
        return context.text(Changes.key(by), "by", Numbers.exact(Math.abs(by)));
    }

    private void showRight(Rows rows) {
        boolean exist = rows.results().exist() && rows.showsOutputs();
        rightCount.setVisible(exist);
        rightCountChange.setVisible(exist);
        if (!exist) {
            return;
        }
        int right = countRight(rows, rows.now().outputs());
        int all = ofTests ? rows.split().testCount() : rows.split().trainingCount();
        rightCount.say(context.text("data.rightCount", "right", right, "all", all));
        int by = rows.before()
                .map(then -> right - countRight(rows, then.outputs()))
                .orElse(0);
        rightCountChange.say(by == 0 ? "" : Numbers.formatSigned(by));
        tone(rightCountChange, by > 0 ? Tone.GOOD : by < 0 ? Tone.BAD : Tone.NEUTRAL);
    }

    private int countRight(Rows rows, Matrix outputs) {
        return (int) IntStream.range(0, rows.count())
                .filter(row -> rows.isTest(row) == ofTests && rows.results().isRight(outputs, row))
                .count();
    }

    private static void tone(NumberLabel label, Tone tone) {
        label.pseudoClassStateChanged(GOOD, tone == Tone.GOOD);
        label.pseudoClassStateChanged(BAD, tone == Tone.BAD);
    }
}
