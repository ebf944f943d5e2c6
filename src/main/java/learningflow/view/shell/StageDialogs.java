package learningflow.view.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import learningflow.diagram.Picture;
import learningflow.io.LessonReader;
import learningflow.lesson.Scenario;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.view.csv.CsvPage;
import learningflow.view.export.ExportPage;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.theme.Themes;

/** Dialogs over the window. */
public final class StageDialogs implements Dialogs {
    private static final double BETWEEN_BUTTONS = 20;

    private final Stage stage;
    private final Context context;
    private final Background background;
    private File folder;

    /** @param background for what takes long */
    public StageDialogs(Stage stage, Context context, Background background) {
        this.background = background;
        this.stage = stage;
        this.context = context;
    }

    private FileChooser chooser(String title) {
        return chooser(title, "file.kind", "*.learningflow");
    }

    private FileChooser chooser(String title, String kind, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.text(title));
        chooser.setInitialDirectory(folderLastUsed());
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(context.text(kind), endings),
                        new FileChooser.ExtensionFilter(context.text("file.all"), "*"));
        return chooser;
    }

    /** None that is gone: JavaFX refuses it. */
    private File folderLastUsed() {
        return folder != null && folder.isDirectory() ? folder : null;
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
    public Optional<Path> lessonToOpen() {
        return chosen(
                chooser("lesson.open", "lesson.kind", "*" + LessonReader.ENDING).showOpenDialog(stage));
    }

    @Override
    public Optional<Path> fileToSave(String suggested) {
        FileChooser chooser = chooser("file.saveAs");
        chooser.setInitialFileName(suggested);
        return chosen(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> reportToSave() {
        FileChooser chooser = chooser("homework.saveReport", "file.tables", "*.csv");
        chooser.setInitialFileName("report.csv");
        return chosen(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> tableToOpen() {
        return chosen(
                chooser("file.table", "file.tables", "*.csv", "*.tsv", "*.txt").showOpenDialog(stage));
    }

    @Override
    public void table(Path file, Consumer<Run> take) {
        List<Dialog<ButtonType>> shown = new ArrayList<>();
        CsvPage page = new CsvPage(context, background, file, run -> {
            shown.forEach(Dialog::close);
            take.accept(run);
        });
        Dialog<ButtonType> dialog = page("csv", page.root());
        dialog.setOnHidden(event -> page.close());
        shown.add(dialog);
        dialog.show();
    }

    @Override
    public Unsaved unsaved(String title) {
        ButtonType save = new ButtonType(context.text("unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(context.text("unsaved.discard"), ButtonData.NO);
        ButtonType cancel = new ButtonType(context.text("unsaved.cancel"), ButtonData.CANCEL_CLOSE);
        ButtonType answer = answer("unsaved", context.text("unsaved.question", "title", title), save, discard, cancel);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public Recover recover(String title, String time) {
        ButtonType open = new ButtonType(context.text("recover.open"), ButtonData.YES);
        ButtonType discard = new ButtonType(context.text("recover.discard"), ButtonData.NO);
        ButtonType later = new ButtonType(context.text("recover.later"), ButtonData.CANCEL_CLOSE);
        ButtonType answer =
                answer("recover", context.text("recover.question", "title", title, "time", time), open, discard, later);
        return answer == open ? Recover.OPEN : answer == discard ? Recover.DISCARD : Recover.LATER;
    }

    @Override
    public Changed changedMeanwhile(String file) {
        ButtonType overwrite = new ButtonType(context.text("changed.overwrite"), ButtonData.NO);
        ButtonType saveAs = new ButtonType(context.text("changed.saveAs"), ButtonData.YES);
        ButtonType cancel = new ButtonType(context.text("changed.cancel"), ButtonData.CANCEL_CLOSE);
        ButtonType answer =
                answer("changed", context.text("changed.question", "file", file), saveAs, overwrite, cancel);
        return answer == overwrite ? Changed.OVERWRITE : answer == saveAs ? Changed.SAVE_AS : Changed.CANCEL;
    }

    /** The last button is what closing the dialog means. */
    private ButtonType answer(String name, String question, ButtonType... buttons) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, buttons);
        alert.getDialogPane().setId(name);
        return shown(alert, name + ".title").showAndWait().orElse(buttons[buttons.length - 1]);
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
        page("help", new HelpPage(context).root()).show();
    }

    @Override
    public void about() {
        page("about", new AboutPage(context).root()).show();
    }

    @Override
    public void export(Function<State, Picture> drawn) {
        ExportPage page = new ExportPage(context, drawn, this::folderToWriteTo);
        Dialog<ButtonType> dialog = page("export", page.root());
        dialog.setOnHidden(event -> page.close());
        dialog.show();
    }

    private Optional<Path> folderToWriteTo() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(context.text("export.folder"));
        chooser.setInitialDirectory(folderLastUsed());
        File chosen = chooser.showDialog(stage);
        folder = chosen == null ? folder : chosen;
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public void check() {
        page("checking", new CheckPage(context, background).root()).show();
    }

    @Override
    public void gallery(Consumer<Scenario> open) {
        List<Dialog<ButtonType>> shown = new ArrayList<>();
        Consumer<Scenario> chosen = scenario -> {
            shown.forEach(Dialog::close);
            open.accept(scenario);
        };
        shown.add(page("gallery", new GalleryPage(context, background, chosen).root()));
        shown.forEach(Dialog::show);
    }

    @Override
    public Optional<Scenario> blank() {
        BlankPage page = new BlankPage(context);
        Dialog<ButtonType> dialog = page("blank", page.root());
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        return dialog.showAndWait().filter(ButtonType.OK::equals).map(ok -> page.scenario());
    }

    /** @param name of its title {@code name.title} */
    private Dialog<ButtonType> page(String name, Region content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.getDialogPane().setId(name);
        dialog.getDialogPane().getStyleClass().add("wide-page");
        dialog.setResizable(true);
        return shown(dialog, name + ".title");
    }

    /** JavaFX makes all buttons equally wide and cuts off the longest name. */
    private static void keepButtonsWhole(DialogPane pane) {
        pane.applyCss();
        double all = 0;
        for (ButtonType type : pane.getButtonTypes()) {
            Region button = (Region) pane.lookupButton(type);
            ButtonBar.setButtonUniformSize(button, false);
            all += button.prefWidth(-1) + BETWEEN_BUTTONS;
        }
        pane.setMinWidth(all + BETWEEN_BUTTONS);
    }

    private <T extends Dialog<ButtonType>> T shown(T dialog, String title) {
        dialog.initOwner(stage);
        dialog.setTitle(context.text(title));
        dialog.setHeaderText(null);
        dialog.getDialogPane().getStyleClass().add("dialog-page");
        Themes.apply(dialog.getDialogPane(), stage.getScene());
        keepButtonsWhole(dialog.getDialogPane());
        return dialog;
    }
}
