package it.torinometropoli.gis.database;

import java.util.List;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the services' login read the {@code published_*} views and nothing else, after every migration. */
@Component(PublishedViewsAccess.NAME)
@DependsOnDatabaseInitialization
class PublishedViewsAccess implements InitializingBean {

    static final String NAME = "publishedViewsAccess";

    private final JdbcClient owner;
    private final DatabaseLogins logins;
    private final LoginPreparation preparation;
    private final InstanceLock lock;

    PublishedViewsAccess(JdbcClient owner, DatabaseLogins logins, LoginPreparation preparation, InstanceLock lock) {
        this.lock = lock;
        this.owner = owner;
        this.logins = logins;
        this.preparation = preparation;
    }

    @Override
    public void afterPropertiesSet() {
        if (preparation.prepare(logins.services())) {
            lock.run(() -> grant(owner, logins.services().username()));
        }
    }

    /** Lets a login read the published views. */
    static void grant(JdbcClient owner, String login) {
        publishedViews(owner).forEach(view -> owner.sql("GRANT SELECT ON " + view + " TO " + login).update());
    }

    private static List<String> publishedViews(JdbcClient owner) {
        return owner.sql("SELECT table_name FROM information_schema.views WHERE table_name LIKE 'published\\_%' ESCAPE '\\'")
                .query(String.class).list().stream().filter(LoginPreparation.IDENTIFIER.asMatchPredicate()).toList();
    }
}
