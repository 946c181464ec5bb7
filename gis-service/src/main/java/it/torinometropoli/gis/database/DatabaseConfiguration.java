package it.torinometropoli.gis.database;

import java.nio.file.Path;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import it.torinometropoli.gis.settings.Folders;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ways into the database: the owner, who migrates and loads, the services, who read the published views, and the workflow of the
 * restricted area.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int OWNER_CONNECTIONS = 4;
    /** One of them listens to changes. */
    private static final int SERVICES_CONNECTIONS = 9;
    private static final int WORKFLOW_CONNECTIONS = 8;

    private final DatabaseProperties properties;
    private final Path kept;

    DatabaseConfiguration(DatabaseProperties properties, Folders folders) {
        this.properties = properties;
        this.kept = folders.kept();
    }

    @Bean
    Dialect dialect() {
        return properties.embedded() ? Dialect.H2 : Dialect.POSTGIS;
    }

    @Bean
    @Primary
    HikariDataSource ownerDataSource() {
        HikariDataSource pool = pool("owner", properties.username(), properties.password(), OWNER_CONNECTIONS);
        pool.setJdbcUrl(properties.ownerUrl(kept));
        return pool;
    }

    @Bean
    @Primary
    JdbcClient ownerJdbcClient(DataSource ownerDataSource) {
        return JdbcClient.create(ownerDataSource);
    }

    @Bean
    DatabaseLogins databaseLogins() {
        return DatabaseLogins.of(properties);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("services")
    @DependsOn(PublishedViewsAccess.NAME)
    HikariDataSource servicesDataSource(DatabaseLogins logins) {
        HikariDataSource pool = pool("services", logins.services().username(), logins.services().password(), SERVICES_CONNECTIONS);
        pool.setJdbcUrl(properties.servicesUrl(kept));
        pool.setReadOnly(true);
        return pool;
    }

    /**
     * For queries on layers that are not held in memory: as the services, but few at once, refused after a short wait, and ended by the
     * database when they take too long.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("queries")
    @DependsOn(PublishedViewsAccess.NAME)
    HikariDataSource queriesDataSource(DatabaseLogins logins, Dialect dialect, QuerySettings settings) {
        HikariDataSource pool = pool("queries", logins.services().username(), logins.services().password(), settings.atOnce());
        pool.setJdbcUrl(properties.servicesUrl(kept));
        pool.setReadOnly(true);
        pool.setAutoCommit(false);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(settings.patience().toMillis());
        pool.setConnectionInitSql(dialect.statementTimeout(settings.timeout()));
        return pool;
    }

    /** For statements that only read published views: the least privileged way into the database. */
    @Bean(defaultCandidate = false)
    @Qualifier("services")
    JdbcClient servicesJdbcClient(@Qualifier("services") DataSource servicesDataSource) {
        return JdbcClient.create(servicesDataSource);
    }

    /** For the restricted area: what {@link WorkflowAccess} grants. */
    @Bean(defaultCandidate = false)
    @Qualifier("workflow")
    @DependsOn(WorkflowAccess.NAME)
    HikariDataSource workflowDataSource(DatabaseLogins logins) {
        HikariDataSource pool = pool("workflow", logins.workflow().username(), logins.workflow().password(), WORKFLOW_CONNECTIONS);
        pool.setJdbcUrl(properties.servicesUrl(kept));
        return pool;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("workflow")
    JdbcClient workflowJdbcClient(@Qualifier("workflow") DataSource workflowDataSource) {
        return JdbcClient.create(workflowDataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("workflow")
    PlatformTransactionManager workflowTransactionManager(@Qualifier("workflow") DataSource workflowDataSource) {
        return new JdbcTransactionManager(workflowDataSource);
    }

    /** Transactions of the restricted area: what the "workflow" {@link JdbcClient} does within one is done as a whole or not at all. */
    @Bean(defaultCandidate = false)
    @Qualifier("workflow")
    TransactionOperations workflowTransaction(@Qualifier("workflow") PlatformTransactionManager workflowTransactionManager) {
        return new TransactionTemplate(workflowTransactionManager);
    }

    /** Instances that start together migrate one after the other. */
    @Bean
    FlywayMigrationStrategy migrateAlone(InstanceLock lock) {
        return flyway -> lock.run(flyway::migrate);
    }

    private HikariDataSource pool(String name, String username, String password, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setUsername(username.isBlank() ? null : username);
        pool.setPassword(password.isBlank() ? null : password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
        if (properties.embedded()) {
            keepConnections(pool);
        }
        return pool;
    }

    /**
     * H2 checks lists of allowed values with the session that made the constraint, and refuses every row once that session is closed; so the
     * connection that has migrated is never retired.
     */
    private static void keepConnections(HikariDataSource pool) {
        pool.setMaxLifetime(0);
        pool.setIdleTimeout(0);
    }
}
