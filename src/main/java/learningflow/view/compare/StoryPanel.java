package learningflow.view.compare;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import learningflow.lesson.Story;
import learningflow.state.Drag;
import learningflow.state.Rescues;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Storyteller;
import learningflow.state.Subscription;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;
import learningflow.view.theme.Themes;

/** Tells how a run goes wrong, and offers ways out; absent while nothing does. */
public final class StoryPanel implements Panel {
    /** While updates are made in the background, or a hand moves a weight, one looks again after so long. */
    private static final Duration PAUSE = Duration.millis(300);
    /** So many type sizes of the window's height are taken by all others, at least. */
    private static final double OTHERS_EM = 47;

    /** Two lines are seen in any case. */
    private static final double LEAST_EM = 2.6;

    private final Context context;
    private final Background background = new Background();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button hide = new Button("✕");
    private final Flow offers = new Flow();
    private final ScrollPane scroll;
    private final VBox root;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Subscription subscription;
    private Told told = new Told(Optional.empty(), List.of());
    /** The run that is being looked at, or that was looked at last. */
    private Run seen;

    private boolean busy;
    /** What somebody has read and does not want to see any more. */
    private Optional<Story> hidden = Optional.empty();

    private record Told(Optional<Story> story, List<Rescues.Offer> offers) {}

    public StoryPanel(Context context) {
        this.context = context;
        title.setId("storyTitle");
        title.getStyleClass().addAll("card-title", "bad-text");
        text.setId("storyText");
        text.setWrapText(true);
        text.heightProperty().addListener(height -> fit());
        scroll = new ScrollPane(text);
        scroll.setId("storyScroll");
        scroll.getStyleClass().add("story-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Tips.named(scroll, context.text("story.scroll"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        hide.setId("storyHide");
        hide.getStyleClass().addAll("flat", "sign-button");
        hide.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(hide, context.text("story.hide"), context.text("story.hide.tip"));
        hide.setOnAction(event -> hide());
        offers.getStyleClass().add("story-offers");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Flow head = new Flow(title, gap, hide);
        title.setWrapText(true);
        head.getStyleClass().add("story-head");
        root = new VBox(head, scroll, offers);
        root.setId("storyPanel");
        root.getStyleClass().addAll("card", "story-panel");
        root.setMaxHeight(Region.USE_PREF_SIZE);
        root.setAccessibleRole(AccessibleRole.TEXT);
        pause.setOnFinished(event -> look());
        show(told);
        subscription = context.store().subscribe(this::follow);
    }

    /** All of the text is seen where there is room for it beside what stands below; else it is scrolled. */
    private void fit() {
        double em = Themes.fontSize(context.store().state().look(), root.getScene());
        double room = root.getScene() == null ? 0 : root.getScene().getHeight() - OTHERS_EM * em;
        scroll.setPrefViewportHeight(text.getHeight());
        scroll.setMinViewportHeight(Math.min(text.getHeight(), Math.max(LEAST_EM * em, room)));
    }

    private void follow(State state) {
        if (state.isInferring() || state.desk().homework().open()) {
            seen = null;
            show(new Told(Optional.empty(), List.of()));
        } else if (!state.training() && state.drag().filter(Drag::held).isEmpty()) {
            look();
        } else if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    /** At the newest run, as soon as the last look is over. */
    private void look() {
        State state = context.store().state();
        Run run = state.run();
        if (busy
                || run == seen
                || state.isInferring()
                || state.desk().homework().open()) {
            return;
        }
        busy = true;
        seen = run;
        background.run(() -> tell(run), this::found, problem -> {
            found(new Told(Optional.empty(), List.of()));
            throw new IllegalStateException(problem);
        });
    }

    private static Told tell(Run run) {
        Optional<Story> story = Storyteller.tell(run);
        return new Told(story, story.map(found -> Rescues.of(found, run)).orElse(List.of()));
    }

    private void found(Told result) {
        busy = false;
        show(result);
        follow(context.store().state());
    }

    private void show(Told result) {
        told = result;
        Optional<Story> story = result.story();
        hidden = hidden.filter(read -> story.filter(now -> isSame(read, now)).isPresent());
        boolean visible = story.isPresent() && hidden.isEmpty();
        root.setVisible(visible);
        root.setManaged(visible);
        if (visible) {
            write(story.get());
        }
    }

    private static boolean isSame(Story one, Story other) {
        return one.kind() == other.kind() && one.update() == other.update() && one.layer() == other.layer();
    }

    private void write(Story story) {
        title.setText("✗ " + story.title(context.texts()));
        text.setText(String.join(" ", story.sentences(context.texts())));
        offers.getChildren().setAll(told.offers().stream().map(this::button).toList());
        String spoken = title.getText() + ". " + text.getText();
        if (!spoken.equals(root.getAccessibleText())) {
            root.setAccessibleText(spoken);
            root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private Button button(Rescues.Offer offer) {
        Button button =
                new Button(context.text("rescue." + offer.id(), offer.places().toArray()));
        button.setId("rescue-" + offer.id().replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        String help =
                context.text("rescue." + offer.id() + ".help", offer.places().toArray());
        Tips.explain(button, button.getText(), help);
        button.setOnAction(event -> context.store().dispatch(offer.action()));
        return button;
    }

    private void hide() {
        hidden = told.story();
        show(told);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        pause.stop();
        subscription.close();
        background.close();
    }
}
