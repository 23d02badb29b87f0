package org.liaison;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "org.liaison", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule MODULES_HAVE_NO_CYCLES =
            slices().matching("org.liaison.(*)..").should().beFreeOfCycles();

    /** Screens lead to each other through the navigation classes, and through nothing else. */
    @ArchTest
    static final ArchRule FEATURES_OF_THE_WEB_HAVE_NO_CYCLES = slices().matching("org.liaison.web.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(alwaysTrue(), simpleNameEndingWith("Navigation"));

    @ArchTest
    static final ArchRule ADDRESS_IS_PURE = classes()
            .that()
            .resideInAPackage("org.liaison.address..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.liaison.address..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule VIEWS_ARE_INTERNAL =
            classes().that().areAnnotatedWith(Route.class).should().notBePublic();

    @ArchTest
    static final ArchRule VIEWS_SAY_WHO_MAY_SEE_THEM = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould(beAnnotatedWith(PermitAll.class))
            .orShould()
            .haveSimpleName("LoginView");

    @ArchTest
    static final ArchRule ONLY_SIGNING_IN_IS_FOR_EVERYBODY =
            noClasses().that().doNotHaveSimpleName("LoginView").should().beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule NO_SUPERFLUOUS_AUTOWIRED = noConstructors().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule NAMES_SAY_THE_JOB =
            noClasses().should().haveNameMatching(".*\\.[A-Za-z]*(Utils?|Helper|Manager|Impl|Base[A-Z]\\w*)$");

    /** Whoever tells people why the database cannot be reached may know the exception that says it. */
    @ArchTest
    static final ArchRule SQL_STAYS_IN_CORE = noClasses()
            .that()
            .resideInAnyPackage("org.liaison.web..", "org.liaison.batch..")
            .should()
            .dependOnClassesThat(Predicates.resideInAnyPackage("java.sql..", "org.postgresql..")
                    .and(not(Predicates.assignableTo(SQLException.class)))
                    .or(Predicates.assignableTo(JdbcClient.class))
                    .or(Predicates.assignableTo(JdbcTemplate.class)));

    /** Any of these would make the build ask for Node. */
    @ArchTest
    static final ArchRule NOTHING_NEEDS_A_FRONT_END_BUILD = noClasses()
            .should()
            .beAnnotatedWith(CssImport.class)
            .orShould(beAnnotatedWith(CssImport.Container.class))
            .orShould(beAnnotatedWith(JsModule.class))
            .orShould(beAnnotatedWith(JsModule.Container.class))
            .orShould(beAnnotatedWith(NpmPackage.class))
            .orShould(beAnnotatedWith(NpmPackage.Container.class))
            .orShould(beAnnotatedWith("com.vaadin.flow.theme.Theme"));

    @ArchTest
    static final ArchRule COLOURS_AND_SIZES_STAY_IN_CSS =
            noClasses().should().dependOnClassesThat().areAssignableTo(Style.class);
}
