package learningflow.view.plot;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import learningflow.core.Numbers;
import learningflow.state.Drag;
import learningflow.state.Looks;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.state.Transport;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.NumberLabel;
import learningflow.view.kit.Tips;

/** The loss of every update, the mean over the rows that train, and over those that test; a click goes to an update. */
public final class LossPlot implements Plot {
    private static final int MOST_LINES = 20_000;

    private final Context context;
    private final Region root;
    private final Subscription subscription;
    private LossCurve curve;
    private int read = -1;

    @FXML
    private ToggleButton lossLinear;

    @FXML
    private ToggleButton lossLog;

    @FXML
    private Flow legend;

    @FXML
    private NumberLabel meanShown;

    @FXML
    private NumberLabel lossShown;

    @FXML
    private NumberLabel testShown;

    @FXML
    private LossArea lossArea;

    @FXML
    private Label lossTrouble;

    public LossPlot(Context context) {
        this.context = context;
        root = Fxml.load("loss", this, context);
        subscription = context.store().subscribe(this::show);
    }

    @FXML
    private void initialize() {
        prepare(lossLinear, false, "plot.linear");
        prepare(lossLog, true, "plot.log");
        for (Label label : List.of(meanShown, lossShown, testShown)) {
            label.maxWidthProperty().bind(legend.widthProperty());
        }
        lossArea.setUnit(context.text("plot.updates"));
        lossArea.setOn(this::read, update -> context.store().dispatch(new Transport.GoToUpdate(update, 1)));
        lossArea.setAccessibleHelp(context.text("plot.loss.help"));
        Tips.tip(meanShown, context.text("plot.mean.help"));
        Tips.tip(testShown, context.text("plot.test.help"));
        lossArea.setNames(context.text("plot.training.label"), context.text("plot.test.label"));
        Tips.tip(lossShown, context.text("plot.loss.rows.help"));
    }

    /** The buttons show the state's choice: what a click selects is put back. */
    private void prepare(ToggleButton button, boolean log, String key) {
        Tips.explain(button, context.text(key + ".name"), context.text(key + ".help"));
        button.setOnAction(event -> {
            button.setSelected(!button.isSelected());
            State state = context.store().state();
            context.store().dispatch(new Looks.SetLook(state.look().withLogLoss(log)));
        });
    }

    private void show(State state) {
        boolean log = state.look().logLoss();
        lossLinear.setSelected(!log);
        lossLog.setSelected(log);
        curve = LossCurve.of(state.run());
        lossArea.show(curve, log, state.drag().filter(Drag::held).isPresent());
        lossTrouble.setText(curve.firstTrouble().stream()
                .mapToObj(update -> context.text("plot.trouble", "n", update + 1))
                .findFirst()
                .orElse(""));
        lossTrouble.setManaged(!lossTrouble.getText().isEmpty());
        lossTrouble.setVisible(lossTrouble.isManaged());
        write();
    }

    private void read(int update) {
        read = update;
        write();
    }

    /** The legend has the present update's numbers for people; beside the reading line stand exact ones. */
    private void write() {
        int at = curve.at();
        meanShown.say(mean(curve.meanNow(), Numbers::format));
        lossShown.say(loss(at, Numbers::format));
        testShown.say(test(curve.testNow(), Numbers::format));
        testShown.setVisible(curve.hasTests());
        testShown.setManaged(curve.hasTests());
        boolean reads = read >= 0 && read < curve.size();
        lossArea.setNote(
                reads ? loss(read, Numbers::exact) + "\n" + mean(curve.mean(read), Numbers::exact) + noted(read) : "");
        int said = reads ? read : at;
        String words = context.text(
                "plot.loss.spoken",
                "n",
                curve.size(),
                "first",
                value(curve.mean(0), Numbers::format),
                "now",
                value(curve.meanNow(), Numbers::format));
        lossArea.setAccessibleText((reads ? "" : words + " ") + loss(said, Numbers::format) + ", "
                + mean(curve.mean(said), Numbers::format)
                + (curve.hasTests() ? ", " + test(curve.test(said), Numbers::format) : ""));
    }

    /** Of a long run, evenly thinned out. */
    @Override
    public String csv() {
        int size = curve.size();
        int points = Math.min(size, MOST_LINES);
        StringBuilder csv =
                new StringBuilder("update,loss of its rows,mean training loss before it,mean test loss before it\n");
        for (int i = 0; i < points; i++) {
            int update = points == 1 ? 0 : (int) Math.round(i * (size - 1.0) / (points - 1));
            csv.append(update + 1);
            for (double value : new double[] {curve.loss(update), curve.mean(update), curve.test(update)}) {
                csv.append(',').append(Double.isNaN(value) ? "" : Numbers.exact(value));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private String noted(int update) {
        return curve.hasTests() ? "\n" + test(curve.test(update), Numbers::exact) : "";
    }

    private String test(double value, DoubleFunction<String> format) {
        return context.text("plot.test", "value", value(value, format));
    }

    private String mean(double value, DoubleFunction<String> format) {
        return context.text("plot.mean", "value", value(value, format));
    }

    private String loss(int update, DoubleFunction<String> format) {
        return context.text("plot.loss.rows", "n", update + 1, "value", value(curve.loss(update), format));
    }

    private String value(double value, DoubleFunction<String> format) {
        return Double.isNaN(value) ? context.text("plot.unknown") : format.apply(value);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
