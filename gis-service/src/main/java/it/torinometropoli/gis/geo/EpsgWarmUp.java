package it.torinometropoli.gis.geo;

import java.nio.file.Path;

import org.geotools.referencing.ReferencingFactoryFinder;
import org.geotools.referencing.factory.DeferredAuthorityFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Opens the EPSG database beside the rest of the start, because the first {@link Crs#definition()} takes more than a second, and
 * has it unpacked (33 MB) into {@code gis.var} once instead of into the shared temporary folder at every start. Once all that the service
 * offers is read, the database gives back its memory; whoever needs more of it opens it again unawares.
 */
class EpsgWarmUp implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Read by {@code org.geotools.referencing.factory.epsg.hsql.ThreadedHsqlEpsgFactory}. */
    private static final String FOLDER_PROPERTY = "EPSG-HSQL.directory";
    private static final long IDLE_MILLISECONDS = 2_000;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Path kept = Path.of(event.getEnvironment().getProperty("gis.var", "var")).toAbsolutePath().normalize();
        System.setProperty(FOLDER_PROPERTY, kept.resolve("epsg").toString());
        Thread thread = new Thread(EpsgWarmUp::readAll, "epsg-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void readAll() {
        for (Crs from : Crs.values()) {
            for (Crs to : Crs.values()) {
                CrsTransform.between(from, to);
            }
        }
        ReferencingFactoryFinder.getCRSAuthorityFactories(null).stream().filter(DeferredAuthorityFactory.class::isInstance)
                .map(DeferredAuthorityFactory.class::cast).forEach(factory -> factory.setTimeout(IDLE_MILLISECONDS));
    }
}
