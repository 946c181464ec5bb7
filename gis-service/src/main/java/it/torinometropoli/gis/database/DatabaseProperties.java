package it.torinometropoli.gis.database;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are and who reads them.
 *
 * @param url {@code jdbc:postgresql://…} or {@code jdbc:h2:…}; blank for the embedded database in a file under {@code gis.var}
 * @param username the owner: migrates and loads
 * @param password the owner's password
 * @param servicesUsername the login of the services on PostgreSQL, which reads the {@code published_*} views and nothing else;
 *        blank to read through the owner in read-only transactions. The embedded database makes its own.
 * @param servicesPassword its password
 * @param workflowUsername the login of the restricted area on PostgreSQL, which may do what {@link WorkflowAccess} grants; blank to work
 *        through the owner. The embedded database makes its own.
 * @param workflowPassword its password
 */
@ConfigurationProperties("gis.database")
public record DatabaseProperties(@DefaultValue("") String url, @DefaultValue("") String username, @DefaultValue("") String password,
        @DefaultValue("") String servicesUsername, @DefaultValue("") String servicesPassword,
        @DefaultValue("") String workflowUsername, @DefaultValue("") String workflowPassword) {

    private static final String EMBEDDED_OPTIONS = ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    /** The pools close the database when the service stops; only an administrator may say so. */
    private static final String EMBEDDED_OWNER_OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE";

    /** Whether the database runs inside this process. */
    boolean embedded() {
        return url.isBlank() || url.startsWith("jdbc:h2:");
    }

    /** The address the owner connects to, the embedded file's when none is configured. */
    String ownerUrl(Path kept) {
        return url.isBlank() ? servicesUrl(kept) + EMBEDDED_OWNER_OPTIONS : url;
    }

    /** The address that the other logins connect to, after the owner. */
    String servicesUrl(Path kept) {
        return url.isBlank() ? "jdbc:h2:file:" + kept.resolve("database/gis") + EMBEDDED_OPTIONS : url;
    }
}
