package learningflow.view.panel;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import learningflow.core.Evaluation;
import learningflow.core.Numbers;
import learningflow.view.kit.Context;
import learningflow.view.kit.Tips;
import learningflow.view.panel.DataColumn.Tone;

/** Under the table: the mean loss and how many rows are right, and how both changed. */
final class Summary {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Context context;
    private final Label meanLoss;
    private final Label meanLossChange;
    private final Label rightCount;
    private final Label rightCountChange;

    /** @param labels mean loss, its change, how many are right, its change */
    Summary(Context context, List<Label> labels) {
        this.context = context;
        meanLoss = labels.get(0);
        meanLossChange = labels.get(1);
        rightCount = labels.get(2);
        rightCountChange = labels.get(3);
    }

    void show(Rows rows) {
        double mean = rows.now().meanLoss();
        meanLoss.setText(context.text("data.meanLoss", "loss", Numbers.format(mean)));
        Tips.tip(meanLoss, context.text("data.meanLoss.help", "loss", Numbers.exact(mean)));
        Optional<Double> by = rows.before().map(then -> mean - then.meanLoss());
        meanLossChange.setText(by.map(Changes::withArrow).orElse(""));
        tone(meanLossChange, by.map(Changes::tone).orElse(Tone.NEUTRAL));
        Tips.tip(meanLossChange, by.map(this::change).orElse(context.text("data.noChange")));
        showRight(rows);
    }

    private String change(double by) {
        return context.text(Changes.key(by), "by", Numbers.exact(Math.abs(by)));
    }

    private void showRight(Rows rows) {
        boolean exist = rows.results().exist();
        rightCount.setVisible(exist);
        rightCountChange.setVisible(exist);
        if (!exist) {
            return;
        }
        int right = rows.results().countRight(rows.now().outputs());
        rightCount.setText(context.text("data.rightCount", "right", right, "all", rows.count()));
        int by = rows.before()
                .map(Evaluation::outputs)
                .map(rows.results()::countRight)
                .map(then -> right - then)
                .orElse(0);
        rightCountChange.setText(by == 0 ? "" : Numbers.formatSigned(by));
        tone(rightCountChange, by > 0 ? Tone.GOOD : by < 0 ? Tone.BAD : Tone.NEUTRAL);
    }

    private static void tone(Label label, Tone tone) {
        label.pseudoClassStateChanged(GOOD, tone == Tone.GOOD);
        label.pseudoClassStateChanged(BAD, tone == Tone.BAD);
    }
}
