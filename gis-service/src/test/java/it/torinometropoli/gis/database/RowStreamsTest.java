package it.torinometropoli.gis.database;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.torinometropoli.gis.GisApplication;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** A stream of rows that nobody closes keeps its connection for good: a few views of a page then stop the service. */
class RowStreamsTest {

    private final JavaClasses service = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(GisApplication.class);

    @Test
    void rowsAreReadAsListsSoThatNoConnectionStaysOpen() {
        noClasses().should().callMethod(MappedQuerySpec.class, "stream").because("list() gives the connection back").check(service);
    }
}
