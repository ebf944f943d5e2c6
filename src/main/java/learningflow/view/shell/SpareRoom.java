package learningflow.view.shell;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import learningflow.view.kit.Context;
import learningflow.view.kit.Panel;
import learningflow.view.plot.PlotRow;
import learningflow.view.theme.Themes;

/** In a low window the plots give way while there is something to be told over the graph. */
final class SpareRoom {
    /** So many type sizes of height are enough for all. */
    private static final double ENOUGH_EM = 48;

    private SpareRoom() {}

    /**
     * @param column that holds both
     * @param shown what is seen of the plots, where they are to be seen at all
     * @return the place for them in the column
     */
    static Region share(Context context, Region column, Panel told, PlotRow plots, Region shown) {
        StackPane place = new StackPane(shown);
        InvalidationListener listener = changed -> {
            double em = Themes.fontSize(context.store().state().look(), column.getScene());
            boolean low = told.root().isManaged() && column.getHeight() < ENOUGH_EM * em;
            boolean there =
                    shown.isManaged() && (!low || plots.enlargedProperty().get());
            place.setVisible(there);
            place.setManaged(there);
        };
        told.root().managedProperty().addListener(listener);
        column.heightProperty().addListener(listener);
        plots.enlargedProperty().addListener(listener);
        shown.managedProperty().addListener(listener);
        return place;
    }
}
