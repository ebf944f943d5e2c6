package learningflow.view.shell;

import java.util.List;
import learningflow.view.graph.GraphView;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.NetworkEditor;
import learningflow.view.kit.Panel;
import learningflow.view.panel.WeightsPanel;

/**
 * The panels of the window's first picture.
 *
 * @param background for what takes long; closed with the window
 * @param tabs the weights, and the names of what shares their place
 */
record FirstParts(
        Context context,
        Background background,
        Keyboard keyboard,
        NetworkEditor editor,
        HeaderPanel header,
        TransportPanel transport,
        GraphView graph,
        WeightsPanel weights,
        HintsPanel hints,
        Tabs tabs)
        implements AutoCloseable {
    private static final List<String> LATER_TABS = List.of("network", "run", "text");

    static FirstParts of(Context context, Background background, Settings settings) {
        Keyboard keyboard = new Keyboard();
        NetworkEditor editor = new NetworkEditor(context, background);
        WeightsPanel weights = new WeightsPanel(context);
        Tabs tabs = new Tabs(context).with("weights", weights);
        LATER_TABS.forEach(tabs::announce);
        return new FirstParts(
                context,
                background,
                keyboard,
                editor,
                new HeaderPanel(context, keyboard),
                new TransportPanel(context, keyboard),
                new GraphView(context, editor),
                weights,
                new HintsPanel(context, settings),
                tabs);
    }

    @Override
    public void close() {
        List.of(header, transport, graph, weights, hints).forEach(Panel::close);
        background.close();
    }
}
