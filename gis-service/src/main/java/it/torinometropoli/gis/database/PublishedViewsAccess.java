package it.torinometropoli.gis.database;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the services' login read the {@code published_*} views and nothing else, after every migration. */
@Component(PublishedViewsAccess.NAME)
@DependsOnDatabaseInitialization
class PublishedViewsAccess implements InitializingBean {

    static final String NAME = "publishedViewsAccess";

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final JdbcClient owner;
    private final DatabaseProperties properties;
    private final ServicesLogin login;
    private final InstanceLock lock;

    PublishedViewsAccess(JdbcClient owner, DatabaseProperties properties, ServicesLogin login, InstanceLock lock) {
        this.lock = lock;
        this.owner = owner;
        this.properties = properties;
        this.login = login;
    }

    @Override
    public void afterPropertiesSet() {
        if (login.username().equals(properties.username())) {
            return;
        }
        if (!IDENTIFIER.matcher(login.username()).matches()) {
            throw new InvalidConfigurationPropertyValueException("gis.database.services-username", login.username(), "It must match " + IDENTIFIER);
        }
        if (properties.embedded()) {
            createEmbeddedLogin();
        }
        lock.run(() -> publishedViews().forEach(view -> owner.sql("GRANT SELECT ON " + view + " TO " + login.username()).update()));
    }

    private void createEmbeddedLogin() {
        owner.sql("CREATE USER IF NOT EXISTS " + login.username() + " PASSWORD ''").update();
        owner.sql("ALTER USER " + login.username() + " SET PASSWORD '" + login.password().replace("'", "''") + "'").update();
    }

    private List<String> publishedViews() {
        return owner.sql("SELECT table_name FROM information_schema.views WHERE table_name LIKE 'published\\_%' ESCAPE '\\'")
                .query(String.class).list().stream().filter(IDENTIFIER.asMatchPredicate()).toList();
    }
}
