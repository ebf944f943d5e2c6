package learningflow.cli;

import learningflow.core.Numbers;
import learningflow.core.Trouble;
import learningflow.lesson.Signs;
import learningflow.lesson.Texts;

/** Says on stderr where a run's first NaN or infinity was. */
final class TroubleLine {
    private TroubleLine() {}

    /** @param layers how many the network has */
    static void say(Trouble trouble, int layers, Console console) {
        Texts texts = console.texts();
        int k = trouble.layer();
        console.say(
                "trouble.line",
                "update",
                trouble.update(),
                "layer",
                k > layers ? texts.text("trouble.loss") : texts.text("trouble.layer", "layer", k),
                "quantity",
                texts.text("quantity." + trouble.quantity(), "k", Signs.superscript(k), "layer", k),
                "value",
                Numbers.format(trouble.value()));
    }
}
