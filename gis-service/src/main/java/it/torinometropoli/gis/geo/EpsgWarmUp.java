package it.torinometropoli.gis.geo;

import java.nio.file.Path;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Opens the EPSG database beside the rest of the start, because the first {@link Crs#definition()} takes more than a second, and
 * has it unpacked (33 MB) into {@code gis.var} once instead of into the shared temporary folder at every start.
 */
class EpsgWarmUp implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Read by {@code org.geotools.referencing.factory.epsg.hsql.ThreadedHsqlEpsgFactory}. */
    private static final String FOLDER_PROPERTY = "EPSG-HSQL.directory";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Path kept = Path.of(event.getEnvironment().getProperty("gis.var", "var")).toAbsolutePath().normalize();
        System.setProperty(FOLDER_PROPERTY, kept.resolve("epsg").toString());
        Thread thread = new Thread(EpsgWarmUp::decodeAll, "epsg-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void decodeAll() {
        for (Crs crs : Crs.values()) {
            CrsTransform.between(Crs.UTM32, crs);
        }
    }
}
