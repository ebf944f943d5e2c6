package learningflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows between the packages: who may know whom. A rule must hold before its package has classes. */
class ArchitectureTest {
    private static final String ROOT = "learningflow";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** The packages each package may use, with all that those may use in turn. */
    private static final Map<String, List<String>> MAY_USE = Map.of(
            "core", List.of(),
            "lesson", List.of("core"),
            "diagram", List.of("lesson", "core"),
            "state", List.of("lesson", "core"),
            "io", List.of("diagram", "lesson", "core"),
            "cli", List.of("io", "diagram", "lesson", "core"),
            "view", List.of("state", "io", "diagram", "lesson", "core"));

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    static Stream<String> packagesWithoutScreen() {
        return packages().filter(name -> !name.equals("view"));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyThoseItsArrowsLeadTo(String name) {
        classes()
                .that()
                .resideInAPackage(within(name))
                .should()
                .onlyDependOnClassesThat(outsideTheProgram().or(inside(name)).or(insideAny(MAY_USE.get(name))))
                .because("the arrows run view → state, io, diagram; cli → io, diagram, lesson; io → diagram; state, io,"
                        + " diagram → lesson → core; what points back can no longer be read, tested or replaced alone")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void everyClassLivesInAKnownPackageAndOnlyMainAboveThem() {
        classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .resideInAnyPackage(Stream.concat(Stream.of(ROOT), packages().map(ArchitectureTest::within))
                        .toArray(String[]::new))
                .because("a package without arrows of its own would escape the rules")
                .check(PROGRAM);
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle are one package that is hard to read")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("packagesWithoutScreen")
    void onlyTheViewKnowsJavaFx(String name) {
        noClasses()
                .that()
                .resideInAPackage(within(name))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("all but the view must run, and be tested, without a toolkit and without a display")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void theMathematicsReadsAndWritesNoFiles() {
        noClasses()
                .that()
                .resideInAPackage(within("core"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "com.fasterxml..")
                .because("the mathematics is given numbers and gives numbers; files and their formats belong to io")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    private static DescribedPredicate<JavaClass> inside(String name) {
        return JavaClass.Predicates.resideInAPackage(within(name));
    }

    private static DescribedPredicate<JavaClass> insideAny(List<String> names) {
        return JavaClass.Predicates.resideInAnyPackage(
                names.stream().map(ArchitectureTest::within).toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> outsideTheProgram() {
        return JavaClass.Predicates.resideOutsideOfPackage(ROOT + "..");
    }
}
