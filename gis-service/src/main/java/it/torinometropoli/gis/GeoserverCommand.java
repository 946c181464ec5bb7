package it.torinometropoli.gis;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.geoserver.DataDirectory;
import it.torinometropoli.gis.geoserver.ExportException;
import it.torinometropoli.gis.ingest.TerritoryLoader;
import it.torinometropoli.gis.metadata.RecordAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The command line of the export to GeoServer: the database and the catalogue, without the service. */
final class GeoserverCommand {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private GeoserverCommand() {
    }

    /** What an export needs of the service; data that were never loaded are loaded first, as they tell where layers are. */
    @ComponentScan(basePackages = {"it.torinometropoli.gis.catalog", "it.torinometropoli.gis.geoserver"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    @Import({LoadCommand.Parts.class, LayerOrigins.class, RecordAddress.class})
    static class Parts {
    }

    /**
     * Writes the data directory, and says on the output what it holds.
     *
     * @param words as they stand on the command line: the folder, and settings of the service
     * @return 0 when it was written, 1 when it was not, 2 when the command was wrong
     */
    static int run(List<String> words, PrintStream out, PrintStream errors) {
        List<String> folders = words.stream().filter(word -> !word.startsWith("--")).toList();
        List<String> settings = words.stream().filter(word -> word.startsWith("--")).toList();
        String unknown = settings.stream().filter(setting -> !setting.startsWith("--gis.")).findFirst().orElse(null);
        if (unknown != null || folders.size() != 1) {
            errors.println("export-geoserver: %s (see bin/export-geoserver --help)".formatted(unknown == null ? "one folder is needed"
                    : "unknown option '%s'".formatted(unknown)));
            return MISUSED;
        }
        Path folder = Path.of(folders.get(0));
        try {
            DataDirectory.check(folder);
        } catch (ExportException refused) {
            return refused(refused, errors);
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE)
                .properties("management.endpoint.health.validate-group-membership=false").run(settings.toArray(String[]::new))) {
            tell(write(context, folder), folder, out);
            return 0;
        } catch (ExportException refused) {
            return refused(refused, errors);
        }
    }

    private static DataDirectory.Summary write(ConfigurableApplicationContext context, Path folder) {
        context.getBean(InstanceLock.class).run(context.getBean(TerritoryLoader.class)::load);
        Catalog catalog = context.getBean(Catalog.class);
        List<Layer> layers = catalog.layers();
        layers.forEach(context.getBean(LayerOrigins.class)::now);
        return context.getBean(DataDirectory.class).write(catalog, folder);
    }

    private static int refused(ExportException reason, PrintStream errors) {
        errors.println("export-geoserver: " + reason.getMessage());
        return REFUSED;
    }

    private static void tell(DataDirectory.Summary written, Path folder, PrintStream out) {
        written.leftOut().forEach(layer -> out.printf("left out: %s, whose features are in a file and not in the database%n", layer));
        out.printf("%s: %d layers, %d groups, %d styles%n", folder, written.layers(), written.groups(), written.styles());
    }
}
