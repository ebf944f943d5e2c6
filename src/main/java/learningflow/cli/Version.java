package learningflow.cli;

import learningflow.io.Product;
import picocli.CommandLine.IVersionProvider;

/** As the build says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"learning-flow " + Product.version()};
    }
}
