package learningflow.io;

import static learningflow.io.JsonText.block;
import static learningflow.io.JsonText.line;
import static learningflow.io.JsonText.names;
import static learningflow.io.JsonText.number;
import static learningflow.io.JsonText.quoted;
import static learningflow.io.JsonText.row;
import static learningflow.io.JsonText.string;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learningflow.core.Dataset;
import learningflow.core.Setup;
import learningflow.lesson.Decision;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;

/** The text of a scenario file, laid out for people: a row of data, a layer, a row of weights to a line. */
final class ScenarioJson {
    private final Scenario scenario;
    private final Setup setup;
    /** The path of the table that stands for the rows. */
    private final Optional<String> csv;

    ScenarioJson(Scenario scenario, Optional<String> csv) {
        this.scenario = scenario;
        this.setup = scenario.setup();
        this.csv = csv;
    }

    /** @throws IOException if a number is not finite, which JSON has no number for */
    String text() throws IOException {
        List<String> members = new ArrayList<>();
        members.add(string("format", ScenarioReader.FORMAT));
        members.add(string("title", scenario.title()));
        if (!scenario.description().isEmpty()) {
            members.add(string("description", scenario.description()));
        }
        members.add("\"data\": " + block('{', data(), "  ", '}'));
        NetworkJson network = new NetworkJson(
                setup.network(),
                scenario.weights(),
                setup.frozen(),
                scenario.spellings(),
                scenario.kept().json());
        members.add("\"layers\": " + block('[', network.all(), "  ", ']'));
        members.add(string("loss", setup.loss().id()));
        members.add("\"training\": " + network.training(setup.optimizer(), setup.learningRate(), setup.batching()));
        if (!scenario.kept().runs().isEmpty()) {
            members.add("\"runs\": " + block('[', RunJson.all(scenario.kept().runs()), "  ", ']'));
        }
        return block('{', members, "", '}') + "\n";
    }

    private List<String> data() throws IOException {
        Dataset data = setup.data();
        List<String> members = new ArrayList<>();
        members.add("\"inputs\": " + names(data.inputs()));
        members.add("\"outputs\": " + names(data.outputs()));
        members.add(csv.isPresent() ? string("csv", csv.get()) : "\"rows\": " + block('[', rows(data), "    ", ']'));
        if (scenario.decision().isPresent()) {
            members.add("\"decision\": " + decision(scenario.decision().get()));
        }
        if (!data.normalisation().isEmpty()) {
            members.add("\"normalise\": " + normalisation(data));
        }
        double testShare = setup.split().testShare();
        if (testShare > 0
                || scenario.spellings().json(Spellings.TEST_SHARE, testShare).isPresent()) {
            members.add("\"testShare\": " + number(Spellings.TEST_SHARE, testShare, scenario.spellings()));
        }
        return members;
    }

    private static String normalisation(Dataset data) {
        return line(Stream.concat(data.inputs().stream(), data.outputs().stream())
                .distinct()
                .filter(data.normalisation()::containsKey)
                .map(column -> quoted(column) + ": "
                        + quoted(data.normalisation(column).id()))
                .toList());
    }

    private List<String> rows(Dataset data) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < data.rows(); i++) {
            rows.add("{\"x\": " + row(data.rawX(), i, Spellings.matrix(false), scenario.spellings()) + ", \"y\": "
                    + row(data.rawY(), i, Spellings.matrix(true), scenario.spellings()) + "}");
        }
        return rows;
    }

    private String decision(Decision decision) throws IOException {
        return line(List.of(
                "\"threshold\": " + number("data.decision.threshold", decision.threshold(), scenario.spellings()),
                string("below", decision.below()),
                string("above", decision.above())));
    }
}
