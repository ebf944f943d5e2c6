package learningflow.view.shell;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.Region;
import learningflow.view.kit.Context;
import learningflow.view.kit.Panel;
import learningflow.view.plot.PlotRow;
import learningflow.view.theme.Themes;

/** In a low window the plots give way while there is something to be told over the graph. */
final class SpareRoom {
    /** So many type sizes of height are enough for all. */
    private static final double ENOUGH_EM = 48;

    private SpareRoom() {}

    /** @param column that holds both @param place of the plots */
    static void share(Context context, Region column, Panel told, PlotRow plots, Region place) {
        InvalidationListener listener = changed -> {
            double em = Themes.fontSize(context.store().state().look(), column.getScene());
            boolean low = told.root().isManaged() && column.getHeight() < ENOUGH_EM * em;
            boolean shown = !low || plots.enlargedProperty().get();
            place.setVisible(shown);
            place.setManaged(shown);
        };
        told.root().managedProperty().addListener(listener);
        column.heightProperty().addListener(listener);
        plots.enlargedProperty().addListener(listener);
    }
}
