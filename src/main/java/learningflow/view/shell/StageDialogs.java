package learningflow.view.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import learningflow.view.kit.Context;

/** Dialogs over the window. */
public final class StageDialogs implements Dialogs {
    private final Stage stage;
    private final Context context;
    private File folder;

    public StageDialogs(Stage stage, Context context) {
        this.stage = stage;
        this.context = context;
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.text(title));
        chooser.setInitialDirectory(folder);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(context.text("file.kind"), "*.learningflow"),
                        new FileChooser.ExtensionFilter(context.text("file.all"), "*"));
        return chooser;
    }

    private Optional<Path> chosen(File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }

    @Override
    public Optional<Path> fileToOpen() {
        return chosen(chooser("file.open").showOpenDialog(stage));
    }

    @Override
    public Optional<Path> fileToSave(String suggested) {
        FileChooser chooser = chooser("file.saveAs");
        chooser.setInitialFileName(suggested);
        return chosen(chooser.showSaveDialog(stage));
    }

    @Override
    public Unsaved unsaved(String title) {
        ButtonType save = new ButtonType(context.text("unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(context.text("unsaved.discard"), ButtonData.NO);
        ButtonType cancel = new ButtonType(context.text("unsaved.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION, context.text("unsaved.question", "title", title), save, discard, cancel);
        ButtonType answer = shown(alert, "unsaved.title").showAndWait().orElse(cancel);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public void problem(String title, String message) {
        Alert alert = new Alert(Alert.AlertType.ERROR, message, ButtonType.OK);
        shown(alert, "app.name").setHeaderText(title);
        alert.getDialogPane().setId("problem");
        alert.setResizable(true);
        alert.showAndWait();
    }

    @Override
    public void help() {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.getDialogPane().setContent(new HelpPage(context).root());
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.getDialogPane().setId("help");
        shown(dialog, "help.title").show();
    }

    private <T extends Dialog<ButtonType>> T shown(T dialog, String title) {
        dialog.initOwner(stage);
        dialog.setTitle(context.text(title));
        dialog.setHeaderText(null);
        dialog.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        dialog.getDialogPane().getStyleClass().add("dialog-page");
        dialog.getDialogPane().setStyle(stage.getScene().getRoot().getStyle());
        return dialog;
    }
}
