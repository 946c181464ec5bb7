package it.torinometropoli.gis.database;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFailureAnalyzerTest {

    private static final MockEnvironment ON_POSTGRESQL = new MockEnvironment()
            .withProperty("gis.database.url", "jdbc:postgresql://db/gis?user=owner&password=secret");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Connection refused                              | 08001 | The database jdbc:postgresql://db/gis cannot be reached.
            the database system is starting up              | 57P03 | The database jdbc:postgresql://db/gis cannot be reached.
            password authentication failed for user "owner" | 28P01 | The database jdbc:postgresql://db/gis refuses the login.
            database "gis" does not exist                   | 3D000 | The database jdbc:postgresql://db/gis refuses the login.
            extension "postgis" is not available            | 0A000 | The database jdbc:postgresql://db/gis has no PostGIS.
            permission denied to create extension "postgis" | 42501 | The database jdbc:postgresql://db/gis has no PostGIS.
            """)
    void namesTheDatabaseAndWhatIsWrongWithIt(String message, String state, String description) {
        FailureAnalysis analysis = new DatabaseFailureAnalyzer(ON_POSTGRESQL).analyze(new IllegalStateException(new SQLException(message, state)));

        assertThat(analysis.getDescription()).isEqualTo(description);
        assertThat(analysis.getAction()).isEqualTo(message);
    }

    @Test
    void namesTheFolderOfAnEmbeddedDatabaseInUse() {
        MockEnvironment embedded = new MockEnvironment().withProperty("gis.var", "/srv/gis");

        FailureAnalysis analysis = new DatabaseFailureAnalyzer(embedded).analyze(new SQLException("may be already in use", "90020", 90020));

        assertThat(analysis.getDescription()).isEqualTo("The embedded database in the folder /srv/gis is in use by another process.");
        assertThat(analysis.getAction()).contains("--gis.var");
    }

    @Test
    void leavesOtherErrorsToTheirStackTrace() {
        assertThat(new DatabaseFailureAnalyzer(ON_POSTGRESQL).analyze(new SQLException("syntax error", "42601"))).isNull();
    }
}
