package parley.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("parley");

  private static final String[] PURE = {
    "parley.interview..",
    "parley.matching..",
    "parley.resume..",
    "parley.insight..",
    "parley.vector.."
  };

  @Test
  void verticlesNeverImportOneAnother() {
    slices()
        .matching("parley.verticle.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void onlyTheLauncherKnowsTheVerticles() {
    noClasses()
        .that(resideOutsideOfPackage("parley.verticle..").and(resideOutsideOfPackage("parley")))
        .should()
        .dependOnClassesThat(resideInAPackage("parley.verticle.."))
        .check(HOUSE);
  }

  @Test
  void thePureDomainsDoNoInputOrOutput() {
    noClasses()
        .that(resideInAnyPackage(PURE))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.vertx..",
                "io.netty..",
                "java.net..",
                "java.nio.file..",
                "java.sql..",
                "org.slf4j..",
                "parley.bus..",
                "parley.store..",
                "parley.config.."))
        .check(HOUSE);
  }

  @Test
  void thePureDomainsReadNoClock() {
    noClasses()
        .that(resideInAnyPackage(PURE))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(HOUSE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("parley.(*)..").should().beFreeOfCycles().check(HOUSE);
  }
}
