package learningflow.view.panel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import learningflow.lesson.Spellings;
import learningflow.state.Edits;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.kit.HandSlider;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.Tips;

/** The learning rate's slider, which moves log₁₀ α, and its field. */
final class RateControls {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final Context context;
    private final WeightsPanel panel;
    private final HandSlider slider;
    private final NumberField field;

    RateControls(Context context, WeightsPanel panel, HandSlider slider, NumberField field) {
        this.context = context;
        this.panel = panel;
        this.slider = slider;
        this.field = field;
        slider.setLogarithmic(true);
        slider.setHand(this::move);
        slider.setOnReset(this::reset);
        slider.setAccessibleHelp(context.text("weights.rate.help"));
        Tips.tip(slider, context.text("weights.rate.help"));
        field.setAllowed(alpha -> alpha > 0);
        field.setOnCommit(this::typed);
        field.setAccessibleText(context.text("weights.rate"));
        field.setTexts(context.text("weights.rateField.help"), context.text("weights.rateField.error"));
    }

    void show(State state) {
        double alpha = state.run().setup().learningRate();
        String text = state.run().origin().spellings().show(Spellings.LEARNING_RATE, alpha);
        String name = context.text("weights.rate");
        slider.show(Math.log10(alpha), panel.rateRange(), context.text("weights.value", "name", name, "value", text));
        slider.setDisable(state.isInferring());
        field.show(alpha, text);
        field.setDisable(state.isInferring());
    }

    /** With two digits, as learning rates are chosen. */
    private void move(double exponent, Object gesture) {
        double alpha = new BigDecimal(Math.pow(10, exponent)).round(TWO_DIGITS).doubleValue();
        context.store().dispatch(new Edits.SetLearningRate(alpha, Optional.empty(), gesture));
    }

    private void typed(double alpha, String text) {
        panel.widenRate(alpha);
        context.store().dispatch(new Edits.SetLearningRate(alpha, Optional.of(text), null));
    }

    private void reset() {
        double initial = context.store().state().run().origin().setup().learningRate();
        context.store().dispatch(new Edits.SetLearningRate(initial, Optional.empty(), null));
    }
}
