package learningflow.view.panel;

import learningflow.core.Numbers;
import learningflow.view.panel.DataColumn.Tone;

/** How the change of a loss is shown: by arrow, sign, words and colour. */
final class Changes {
    private Changes() {}

    static String withArrow(double by) {
        return (by > 0 ? "▲ " : by < 0 ? "▼ " : "") + Numbers.formatSigned(by);
    }

    /** Of the sentence. */
    static String key(double by) {
        return by > 0 ? "data.rose" : by < 0 ? "data.fell" : by == 0 ? "data.same" : "data.incomparable";
    }

    static Tone tone(double by) {
        return by > 0 ? Tone.BAD : by < 0 ? Tone.GOOD : Tone.NEUTRAL;
    }
}
