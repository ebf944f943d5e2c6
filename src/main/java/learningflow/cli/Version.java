package learningflow.cli;

import picocli.CommandLine.IVersionProvider;

/** As the jar's manifest says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"learning-flow " + (version == null ? "(not packaged)" : version)};
    }
}
