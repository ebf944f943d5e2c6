package learningflow.view.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import learningflow.view.kit.Context;

/** The files that were open last, the newest first. */
final class RecentMenu {
    private final Context context;
    private final Menu menu;
    private final Settings settings;
    private final Documents documents;

    RecentMenu(Context context, Menu menu, Settings settings, Documents documents) {
        this.context = context;
        this.menu = menu;
        this.settings = settings;
        this.documents = documents;
    }

    /** To be called before the menu around it is shown. */
    void fill() {
        List<Path> files = settings.get().recent();
        menu.setDisable(files.isEmpty());
        menu.getItems().setAll(files.stream().map(this::item).toList());
        MenuItem clear = new MenuItem(context.text("recent.clear"));
        clear.setId("recentClear");
        clear.setOnAction(event -> settings.change(liked -> liked.withRecent(List.of())));
        menu.getItems().addAll(new SeparatorMenuItem(), clear);
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(
                context.text("recent.item", "file", file.getFileName(), "folder", String.valueOf(file.getParent())));
        item.setMnemonicParsing(false);
        item.setId("recent-" + file.getFileName());
        item.setOnAction(event -> documents.openRecent(file, () -> settings.change(liked -> liked.forgot(file))));
        return item;
    }
}
