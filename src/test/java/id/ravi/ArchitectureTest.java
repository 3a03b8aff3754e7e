package id.ravi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.ravi.codes.ArrivedCodes;
import id.ravi.extraction.Extractor;
import id.ravi.mail.Delivery;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the layout: edges use features, features use foundations, and every other way needs a line in the table. */
class ArchitectureTest {
    private static final Set<String> EDGES = Set.of("authentication", "imap", "openapi", "pages", "smtp", "wellknown");
    private static final Set<String> FEATURES = Set.of(
            "accounts",
            "addresses",
            "apikeys",
            "attachments",
            "codes",
            "codewaits",
            "contacts",
            "device",
            "devicekeys",
            "domains",
            "email",
            "endtoend",
            "identities",
            "keys",
            "lifecycle",
            "mail",
            "messages",
            "passwordgenerator",
            "passwordhistory",
            "passwords",
            "safeview",
            "secrets",
            "senders",
            "signin",
            "sso",
            "threads",
            "tokens",
            "totp",
            "totpcodes");
    private static final Set<String> FOUNDATIONS = Set.of(
            "access",
            "audit",
            "dns",
            "encryption",
            "extraction",
            "listing",
            "mailauth",
            "mime",
            "onetimepassword",
            "payload",
            "persistence",
            "problem",
            "publicsuffix",
            "qr",
            "ratelimit",
            "tasks",
            "time");

    /** The ways between packages of one layer. A new one is a decision: add it here first. */
    private static final Set<String> ALLOWED = Set.of(
            "addresses -> domains",
            "attachments -> identities",
            "attachments -> safeview",
            "codes -> identities",
            "codewaits -> codes",
            "codewaits -> identities",
            "codewaits -> senders",
            "contacts -> identities",
            "device -> accounts",
            "devicekeys -> accounts",
            "devicekeys -> apikeys",
            "devicekeys -> device",
            "devicekeys -> identities",
            "email -> identities",
            "endtoend -> signin",
            "identities -> accounts",
            "identities -> addresses",
            "identities -> apikeys",
            "identities -> endtoend",
            "keys -> apikeys",
            "keys -> identities",
            "lifecycle -> apikeys",
            "lifecycle -> identities",
            "mail -> addresses",
            "mail -> codes",
            "mail -> identities",
            "messages -> attachments",
            "messages -> email",
            "messages -> identities",
            "messages -> safeview",
            "passwords -> addresses",
            "passwords -> identities",
            "passwords -> passwordgenerator",
            "passwords -> passwordhistory",
            "safeview -> codes",
            "secrets -> identities",
            "senders -> contacts",
            "senders -> mail",
            "signin -> accounts",
            "sso -> accounts",
            "sso -> identities",
            "sso -> tokens",
            "threads -> attachments",
            "threads -> email",
            "threads -> identities",
            "threads -> messages",
            "tokens -> accounts",
            "tokens -> signin",
            "totp -> identities",
            "totpcodes -> apikeys",
            "totpcodes -> identities",
            "totpcodes -> totp",
            "access -> payload",
            "access -> problem",
            "audit -> access",
            "audit -> payload",
            "audit -> persistence",
            "audit -> problem",
            "audit -> ratelimit",
            "encryption -> problem",
            "extraction -> publicsuffix",
            "listing -> access",
            "listing -> persistence",
            "mailauth -> dns",
            "mailauth -> payload",
            "mailauth -> publicsuffix",
            "payload -> problem",
            "payload -> time",
            "persistence -> problem",
            "qr -> problem",
            "ratelimit -> access",
            "ratelimit -> problem");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> location.contains("/classes/"))
            .importPackages("id.ravi");

    @Test
    void everyPackageHasALayer() {
        var known = new TreeSet<String>();
        known.addAll(EDGES);
        known.addAll(FEATURES);
        known.addAll(FOUNDATIONS);
        assertThat(packages()).isEqualTo(known);
    }

    @Test
    void packagesUseOnlyWhatStandsBelowOrInTheTable() {
        var unexpected = CODE.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> way(from, dependency.getTargetClass())))
                .filter(way -> !way.isEmpty() && !ALLOWED.contains(way))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unexpected).isEmpty();
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("id.ravi.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(CODE);
    }

    @Test
    void onlyEncryptionAndAssertionsKnowTheCryptographicLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.ravi.encryption", "id.ravi.sso")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.crypto.tink..")
                .check(CODE);
    }

    /** A message may be for many and may be made to take long: it is searched once, before rows are locked for any of them. */
    @Test
    void onlyWhatTakesNoTransactionSearchesMessages() {
        assertThat(callersOf(Extractor.class, "extract")).containsExactly(ArrivedCodes.class.getName());
        assertThat(callersOf(ArrivedCodes.class, "find")).containsExactly(Delivery.class.getName());
        assertThat(Delivery.class.getAnnotation(TransactionAttribute.class).value())
                .isEqualTo(TransactionAttributeType.NOT_SUPPORTED);
    }

    @Test
    void beansThatKeepDataKnowNothingOfHttp() {
        noClasses()
                .that()
                .areAnnotatedWith(jakarta.ejb.Stateless.class)
                .or()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
                .check(CODE);
    }

    @Test
    void entitiesHaveVerbsInsteadOfSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(CODE);
    }

    @Test
    void resourcesAreMadeOnce() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .beAnnotatedWith(jakarta.enterprise.context.ApplicationScoped.class)
                .check(CODE);
    }

    private static String way(JavaClass from, JavaClass to) {
        var source = packageOf(from);
        var target = packageOf(to);
        boolean below = layer(source) > layer(target);
        return source.isEmpty() || target.isEmpty() || source.equals(target) || below ? "" : source + " -> " + target;
    }

    private static int layer(String name) {
        return EDGES.contains(name) ? 3 : FEATURES.contains(name) ? 2 : 1;
    }

    private static Set<String> callersOf(Class<?> type, String method) {
        return CODE.get(type).getMethodCallsToSelf().stream()
                .filter(call -> call.getTarget().getName().equals(method))
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
    }

    private static Set<String> packages() {
        return CODE.stream()
                .map(ArchitectureTest::packageOf)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.", -1))
                .skip(type.getPackageName().startsWith("id.ravi") ? 2 : Integer.MAX_VALUE)
                .findFirst()
                .orElse("");
    }
}
