package it.torinometropoli.gis.proposal;

import java.time.Duration;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/** Takes the entries that a test has published out of the catalogue, which other tests find empty. */
public final class EmptyCatalogue {

    private EmptyCatalogue() {
    }

    /** Empties it, and waits until the service has noticed. */
    public static void again(ApplicationContext service) throws Exception {
        JdbcClient owner = service.getBean(JdbcClient.class);
        boolean postgis = System.getProperty("gis.test.database", "embedded").equals("postgis");
        owner.sql("DROP TRIGGER append_only_ledger_entry" + (postgis ? " ON ledger_entry" : "")).update();
        owner.sql("DELETE FROM ledger_entry").update();
        service.getBean("workflowAccess", InitializingBean.class).afterPropertiesSet();
        owner.sql("DELETE FROM circa_entry").update();
        owner.sql("DELETE FROM feature_action WHERE layer = 'catalogo_circa'").update();
        await().atMost(Duration.ofSeconds(30)).until(() -> entries(service) == 0);
    }

    static long entries(ApplicationContext service) {
        return service.getBean(FeatureSources.class).of(service.getBean(Catalog.class).layer("catalogo_circa").orElseThrow()).count(FeatureQuery.ALL);
    }
}
