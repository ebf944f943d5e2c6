package learningflow.diagram;

/** How a line of text looks. */
record Style(double size, boolean bold, boolean italic, Role role, boolean plate) {
    static Style plain(double size, Role role) {
        return new Style(size, false, false, role, false);
    }

    Style asBold() {
        return new Style(size, true, italic, role, plate);
    }

    Style asFormula() {
        return new Style(size, bold, true, role, plate);
    }

    Style onPlate() {
        return new Style(size, bold, italic, role, true);
    }

    Style as(Role changed) {
        return new Style(size, bold, italic, changed, plate);
    }

    Style sized(double changed) {
        return new Style(changed, bold, italic, role, plate);
    }

    double line() {
        return Label.LINE * size;
    }
}
