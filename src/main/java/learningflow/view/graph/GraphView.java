package learningflow.view.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.EventTarget;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Network;
import learningflow.diagram.About;
import learningflow.diagram.Diagram;
import learningflow.diagram.Diagrams;
import learningflow.diagram.Opened;
import learningflow.diagram.Parts;
import learningflow.diagram.Picture;
import learningflow.diagram.Size;
import learningflow.diagram.Target;
import learningflow.lesson.Part;
import learningflow.state.Flight;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.NetworkEditor;
import learningflow.view.kit.Panel;
import learningflow.view.theme.Themes;

/** The layer graph: what flows through the network, step by step. Is also the clock of the player while something moves. */
public final class GraphView implements Panel {
    private static final double LONGEST_FRAME = 0.1;
    /** How far a click on what is left of an opened layer goes. */
    private static final int PAGE = 8;

    private final Context context;
    private final Diagrams diagrams;
    private final GraphBar bar;
    private final DrawingPane drawing;
    private final Pointing pointing;
    private final VBox root;
    private final Clock clock = new Clock();
    private final Subscription subscription;
    private final Subscription notes;
    private final Subscription highlighted;
    private final NetworkEditor editor;
    private final LayerButtons buttons;
    private final Label note = Roles.styled(new Label(), "graph-note");
    private ContextMenu menu;
    private State state;
    private Opened opened = Opened.NONE;
    private Drawing last;

    /** What was drawn, and how big. */
    private record Drawing(Size size, Picture.View view, Object network, Opened opened, Diagram diagram) {}

    /** @param editor through which the network is changed on the graph itself */
    public GraphView(Context context, NetworkEditor editor) {
        this.context = context;
        this.editor = editor;
        diagrams = new Diagrams(new Faces(), context.texts());
        bar = new GraphBar(context);
        drawing = new DrawingPane(this::spoken, this::draw);
        drawing.setMinSize(0, 0);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        root = new VBox(bar.root(), drawing);
        root.getStyleClass().addAll("card", "graph");
        pointing = new Pointing(drawing, this::redraw, id -> About.exact(picture(), id, context.texts()));
        pointing.setOnChosen(this::choose);
        pointing.setOnHovered(id -> context.highlights().point(Parts.of(id, network())));
        highlighted = context.highlights().subscribe(this::redraw);
        buttons = new LayerButtons(
                context, drawing, this::toggle, (node, k) -> showMenu(k, menu -> menu.show(node, Side.BOTTOM, 0, 0)));
        drawing.setOnContextMenuRequested(this::menuRequested);
        drawing.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        note.setManaged(false);
        note.setVisible(false);
        note.setMouseTransparent(true);
        drawing.addOnTop(note);
        notes = editor.onNote(this::tell);
        subscription = context.store().subscribe(this::follow);
    }

    @Override
    public Region root() {
        return root;
    }

    private void follow(State changed) {
        Network before = state == null ? null : state.run().setup().network();
        if (before != null && changed.run() != state.run()) {
            note.setVisible(false);
        }
        state = changed;
        if (before != null && !before.equals(network())) {
            opened = Opened.NONE;
            pointing.forget();
        }
        bar.show(changed);
        redraw();
    }

    private void redraw() {
        drawing.redraw();
        clock.runWhileNeeded();
    }

    private Network network() {
        return state.run().setup().network();
    }

    /** What a click does: opens and folds, goes on in an opened layer, shows a matrix, or picks what is there. */
    void choose(String id) {
        String[] parts = id.split(":");
        int k = parts.length > 1 && parts[1].matches("\\d+") ? Integer.parseInt(parts[1]) : -1;
        if (opened.matrix() > 0) {
            show(opened.withMatrix(0));
        } else if (parts[0].equals("more")) {
            show(opened.moved(network(), k, PAGE));
        } else if (parts[0].equals("layer") && state.look().view() == Look.View.NEURONS && Opened.folds(network(), k)) {
            toggle(k);
        } else if (isMatrix(parts[0], k)) {
            show(opened.withMatrix(k));
        } else {
            pick(id);
        }
    }

    /** A second click lets go. */
    private void pick(String id) {
        Optional<Part> part = Parts.of(id, network()).stream().findFirst();
        boolean again = part.equals(state.desk().picked());
        context.store().dispatch(new Looks.Pick(again ? Optional.empty() : part));
    }

    private boolean isMatrix(String kind, int k) {
        boolean weighted = k > 0 && k <= network().size() && network().layer(k).hasWeights();
        return weighted && (kind.equals("bundle") || kind.equals("weights") || kind.equals("block"));
    }

    private void toggle(int k) {
        if (has(k)) {
            show(opened.toggled(k));
        }
    }

    /** A button of a layer that has gone can still be pressed until the next frame. */
    private boolean has(int k) {
        return k <= network().size();
    }

    private void show(Opened changed) {
        opened = changed;
        redraw();
    }

    private void scroll(ScrollEvent event) {
        int k = Target.layerOf(pointing.focus());
        if (opened.has(k) && event.getDeltaY() != 0) {
            show(opened.moved(network(), k, event.getDeltaY() < 0 ? 1 : -1));
            event.consume();
        }
    }

    private void menuRequested(ContextMenuEvent event) {
        int k = event.isKeyboardTrigger() ? focused(event.getTarget()) : Target.layerOf(pointing.focus());
        if (k > 0) {
            showMenu(k, shown -> shown.show(drawing, event.getScreenX(), event.getScreenY()));
            event.consume();
        }
    }

    /** k of the layer whose button has the focus; the first one's if none has. */
    private static int focused(EventTarget target) {
        String id = target instanceof Node node && node.getId() != null ? node.getId() : "";
        return id.matches("(fold|layerMenu)-\\d+") ? Integer.parseInt(id.substring(id.indexOf('-') + 1)) : 1;
    }

    private void showMenu(int k, Consumer<ContextMenu> place) {
        hideMenu();
        if (has(k)) {
            menu = LayerMenu.of(context, editor, k, looks(k));
            place.accept(menu);
        }
    }

    private void hideMenu() {
        if (menu != null) {
            menu.hide();
        }
    }

    /** How the layer can be shown. */
    private List<MenuItem> looks(int k) {
        List<MenuItem> items = new ArrayList<>();
        if (Opened.folds(network(), k) && state.look().view() == Look.View.NEURONS) {
            String key = opened.has(k) ? "graph.fold" : "graph.open";
            items.add(look(key, k, () -> toggle(k)));
        }
        if (network().layer(k).hasWeights()) {
            items.add(look("graph.matrix.show", k, () -> show(opened.withMatrix(k))));
        }
        return items;
    }

    private MenuItem look(String key, int k, Runnable action) {
        MenuItem item = new MenuItem(context.text(key, "layer", "L" + k));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** At the bottom until something else happens. */
    private void tell(NetworkEditor.Note told) {
        note.setText(told.text());
        note.setVisible(true);
        drawing.redraw();
    }

    private void placeNote() {
        if (note.isVisible()) {
            note.applyCss();
            double width = Math.min(note.prefWidth(-1), 0.9 * drawing.getWidth());
            note.setWrapText(true);
            double height = note.prefHeight(width);
            note.resizeRelocate((drawing.getWidth() - width) / 2, drawing.getHeight() - height, width, height);
        }
    }

    /** What it shows of a state, all of it arrived. */
    public Picture picture(State any) {
        Flight arrived = new Flight(any.shown(), 1, false);
        return Shown.of(any, arrived, any.desk().row(), opened);
    }

    /** Whoever asks before the next frame asks about what was drawn last. */
    private String spoken(String id) {
        boolean gone = last == null || !last.network().equals(network());
        return gone ? "" : About.spoken(picture(), id, context.texts());
    }

    private Picture picture() {
        return Shown.of(state, context.player().flight(), state.desk().row(), opened);
    }

    private void draw() {
        if (drawing.getWidth() < 1 || drawing.getHeight() < 1) {
            return;
        }
        Look look = state.look();
        Size size = new Size(drawing.getWidth(), drawing.getHeight(), Themes.fontSize(look, root.getScene()));
        Picture picture = picture();
        Diagram diagram = diagrams.of(picture, size, focus());
        boolean same = last != null
                && last.size().equals(size)
                && last.view() == picture.view()
                && last.network() == picture.network()
                && last.opened().equals(picture.opened());
        if (last == null || !same || !last.diagram().equals(diagram)) {
            drawing.show(diagram, same && !look.reduceMotion() && !pointing.isNew());
        }
        last = new Drawing(size, picture.view(), picture.network(), picture.opened(), diagram);
        pointing.show(diagram, standingOut());
        buttons.show(diagram, picture, Target.layerOf(pointing.focus()));
        placeNote();
        clock.runWhileNeeded();
    }

    /** Id of what is pointed at here, or else of what was picked; "" for none. */
    private String focus() {
        Set<String> picked = pointing.focus().isEmpty()
                ? Parts.ids(state.desk().picked().map(Set::of).orElse(Set.of()), network())
                : Set.of(pointing.focus());
        return picked.stream()
                .filter(id -> !id.endsWith(":back"))
                .min(String::compareTo)
                .orElse("");
    }

    /** What is pointed at elsewhere, or else what was picked. */
    private Set<String> standingOut() {
        Set<Part> parts = context.highlights().parts();
        return Parts.ids(parts.isEmpty() ? state.desk().picked().map(Set::of).orElse(Set.of()) : parts, network());
    }

    @Override
    public void close() {
        subscription.close();
        notes.close();
        highlighted.close();
        hideMenu();
        clock.stop();
    }

    /** As if the mouse were over the thing with this id; "" for nothing. */
    void pointAt(String id) {
        pointing.point(id);
    }

    ContextMenu menu() {
        return menu;
    }

    /** Whether it is drawing frame by frame at present. */
    boolean isTicking() {
        return clock.running;
    }

    /** Ticks only while something moves. */
    private final class Clock extends AnimationTimer {
        private boolean running;
        private long before;

        void runWhileNeeded() {
            if (isNeeded() && !running) {
                running = true;
                before = 0;
                start();
            }
        }

        private boolean isNeeded() {
            return isPlaying() || drawing.isFading();
        }

        private boolean isPlaying() {
            return context.player().isRunning();
        }

        @Override
        public void handle(long now) {
            double seconds = before == 0 ? 0 : Math.min(LONGEST_FRAME, (now - before) / 1e9);
            before = now;
            drawing.fade(seconds);
            if (isPlaying()) {
                context.player().tick(seconds);
                drawing.redraw();
            }
            if (!isNeeded()) {
                stop();
            }
        }

        @Override
        public void stop() {
            running = false;
            super.stop();
        }
    }
}
