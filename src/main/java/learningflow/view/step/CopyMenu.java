package learningflow.view.step;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import learningflow.lesson.formula.Formula;
import learningflow.view.kit.Context;
import learningflow.view.kit.Tips;

/** Copies a formula: as LaTeX, or as text with every number in full. By a button, and by a right click. */
final class CopyMenu {
    private final Context context;
    private final Supplier<Formula> formula;

    CopyMenu(Context context, Supplier<Formula> formula) {
        this.context = context;
        this.formula = formula;
    }

    void on(MenuButton button, Region pane) {
        button.getItems().setAll(items(""));
        Tips.explain(button, context.text("step.copy"), context.text("step.copy.help"));
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items("Context"));
        pane.setOnContextMenuRequested(event -> menu.show(pane, event.getScreenX(), event.getScreenY()));
    }

    private List<MenuItem> items(String suffix) {
        return List.of(
                item(
                        "copyLatex" + suffix,
                        "step.copy.latex",
                        () -> formula.get().latex()),
                item(
                        "copyNumbers" + suffix,
                        "step.copy.numbers",
                        () -> formula.get().exactText()));
    }

    private MenuItem item(String id, String key, Supplier<String> text) {
        MenuItem item = new MenuItem(context.text(key));
        item.setId(id);
        item.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return item;
    }
}
