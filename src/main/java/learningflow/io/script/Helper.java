package learningflow.io.script;

import java.util.List;
import java.util.stream.Collectors;

/** A function that a program defines if it calls it. */
record Helper(String name, String definition) {
    static final List<Helper> NUMPY = List.of(
            new Helper("linear", """
                    def linear(x, w, b=0.0):
                        \"""x w^T + b, where a sum no larger than its own rounding error is 0.\"""
                        s = x @ w.T + b
                        bound = (x.shape[1] + 2) * 2.0**-53 * (abs(x) @ abs(w).T + abs(b))
                        return np.where((abs(s) <= bound) & (bound < np.inf), 0.0, s)
                    """),
            new Helper("softmax", """
                    def softmax(x):
                        e = np.exp(x - x.max(axis=1, keepdims=True))
                        return e / e.sum(axis=1, keepdims=True)
                    """),
            new Helper("xlogy", """
                    def xlogy(x, y):
                        \"""x ln y, where 0 ln 0 is 0.\"""
                        return np.where(x == 0, 0.0, x * np.log(np.where(x == 0, 1.0, y)))
                    """),
            new Helper("over", """
                    def over(x, y):
                        \"""x / y, where 0 / 0 is 0.\"""
                        return np.where(x == 0, 0.0, x / np.where(x == 0, 1.0, y))
                    """),
            new Helper("bce_of_softmax", """
                    def bce_of_softmax(x):
                        \"""Only the largest output can come close to 1: what it leaves is summed from the others.\"""
                        top = np.arange(x.shape[1]) == x.argmax(axis=1)[:, None]
                        whole = np.logaddexp.reduce(x, axis=1, keepdims=True)
                        others = np.logaddexp.reduce(np.where(top, -np.inf, x), axis=1, keepdims=True)
                        left = np.where(top, others - whole, np.log1p(-np.exp(np.where(top, -np.inf, x - whole))))
                        return y * (whole - x) - np.where(y == 1, 0.0, (1 - y) * left)
                    """),
            new Helper("slope_of_softmax", """
                    def slope_of_softmax(x, o):
                        top = np.arange(x.shape[1]) == x.argmax(axis=1)[:, None]
                        others = np.logaddexp.reduce(np.where(top, -np.inf, x), axis=1, keepdims=True)
                        c = np.where(top, 0.0, (o - y) / np.where(top, 1.0, 1 - o))
                        at_top = np.where(top, o - y, 0.0).sum(axis=1, keepdims=True)
                        r = np.where(top, -1.0, np.exp(np.where(top, 0.0, x - others)))
                        return c - o * c.sum(axis=1, keepdims=True) - at_top * r
                    """));

    static final List<Helper> TORCH =
            List.of(new Helper("linear", """
                    def linear(x, w, b=torch.zeros(1)):
                        \"""x w^T + b, where a sum no larger than its own rounding error is 0.\"""
                        s = x @ w.T + b
                        bound = (x.shape[1] + 2) * 2.0**-53 * (x.abs() @ w.abs().T + b.abs())
                        return torch.where((s.abs() <= bound) & (bound < torch.inf), s - s.detach(), s)
                    """), new Helper("xlogy", """
                    def xlogy(x, y):
                        \"""x ln y, where 0 ln 0 is 0, and its derivative, too.\"""
                        return x * torch.log(torch.where(x == 0, torch.ones_like(y), y))
                    """), new Helper("bce_of_softmax", """
                    def bce_of_softmax(x):
                        \"""Only the largest output can come close to 1: what it leaves is summed from the others.\"""
                        top = torch.arange(x.shape[1]) == x.argmax(dim=1, keepdim=True)
                        whole = x.logsumexp(dim=1, keepdim=True)
                        others = x.masked_fill(top, -torch.inf).logsumexp(dim=1, keepdim=True)
                        rest = torch.log1p(-torch.exp((x - whole).masked_fill(top, -torch.inf)))
                        return y * (whole - x) - (1 - y) * torch.where(top, others - whole, rest)
                    """));

    /** Those that the code calls, defined. */
    static String of(List<Helper> all, String code) {
        return all.stream()
                .filter(helper -> code.matches("(?s).*\\b" + helper.name + "\\(.*"))
                .map(helper -> "\n\n" + helper.definition)
                .collect(Collectors.joining());
    }
}
