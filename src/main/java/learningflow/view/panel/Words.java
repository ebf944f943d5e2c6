package learningflow.view.panel;

import java.util.Collection;
import java.util.List;

/**
 * Short names of results: what they all end with is left out, "good shape" and "bad shape" are good and bad.
 *
 * @param ending the common last words, with the space before them; may be empty
 */
record Words(String ending) {
    private static final int LEAST_LETTERS = 3;

    static Words inFull() {
        return new Words("");
    }

    static Words of(Collection<String> names) {
        List<String> all = List.copyOf(names);
        if (all.size() < 2) {
            return inFull();
        }
        String first = all.get(0);
        for (int space = first.indexOf(' '); space > 0; space = first.indexOf(' ', space + 1)) {
            String ending = first.substring(space);
            if (all.stream().allMatch(name -> name.endsWith(ending) && name.length() > ending.length())) {
                return all.stream().anyMatch(name -> isTooLittle(name, ending)) ? inFull() : new Words(ending);
            }
        }
        return inFull();
    }

    /** "en forme" and "pas en forme" are not en and pas en. */
    private static boolean isTooLittle(String name, String ending) {
        return name.length() - ending.length() < LEAST_LETTERS;
    }

    String brief(String name) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
