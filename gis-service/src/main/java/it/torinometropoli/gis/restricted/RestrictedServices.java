package it.torinometropoli.gis.restricted;

import javax.sql.DataSource;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.LayerDates;
import it.torinometropoli.gis.feature.RestrictedSources;
import it.torinometropoli.gis.ows.OwsController;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.render.LayerVersions;
import it.torinometropoli.gis.render.MapPainter;
import it.torinometropoli.gis.render.PdfMaps;
import it.torinometropoli.gis.render.ShippedFonts;
import it.torinometropoli.gis.render.SvgMaps;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.stereotype.Component;

import static java.util.regex.Pattern.compile;

/**
 * A second set of the map and feature services, made at the first request: the same classes, over a catalogue that has the restricted layers too.
 * The services of everybody never see that catalogue, and no cache is shared by both: what one has made the other does not find.
 */
@Component
class RestrictedServices implements DisposableBean {

    /** Where the services are. */
    static final String PATH = "/riservato";

    private static final long REREAD_AFTER_NANOS = 1_000_000_000L;
    private static final String ROOT = "it.torinometropoli.gis.";
    private static final String[] SECOND = {ROOT + "wms", ROOT + "wfs", ROOT + "format", ROOT + "download"};
    /** What has no catalogue and is better shared: files on disk, texts of public shapes. */
    private static final String SHARED = ".*\\.(Workspaces|GeometryTexts)";

    private final ApplicationContext everybody;
    private final Catalog restricted;
    private final RestrictedSources sources;
    private AnnotationConfigApplicationContext services;
    private long readAt;

    RestrictedServices(ApplicationContext everybody, @Qualifier("restricted") Catalog restricted, FeatureSources features,
            @Qualifier("workflow") DataSource login) {
        this.everybody = everybody;
        this.restricted = restricted;
        this.sources = new RestrictedSources(restricted, features, login,
                new RestrictedSources.Reading(everybody.getBean(Dialect.class), everybody.getBean(LayerDates.class)));
    }

    /**
     * The way into the services, whose restricted layers are those of this second.
     *
     * @throws RuntimeException when the database does not answer
     */
    synchronized OwsController entrance() {
        if (services == null || System.nanoTime() - readAt > REREAD_AFTER_NANOS) {
            sources.load();
            readAt = System.nanoTime();
        }
        if (services == null) {
            services = start();
        }
        return services.getBean(OwsController.class);
    }

    private AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setParent(everybody);
        replace(context, Catalog.class, everybody.getBean(Catalog.class).with(restricted));
        replace(context, FeatureSources.class, sources);
        replace(context, ServiceAddress.class, everybody.getBean(ServiceAddress.class).below(PATH));
        replace(context, MapPainter.class, new MapPainter(sources::snapshot, everybody.getBean(ShippedFonts.class)));
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.register(OwsController.class, LayerVersions.class, PdfMaps.class, SvgMaps.class);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(compile(SHARED)));
        scanner.scan(SECOND);
        context.refresh();
        return context;
    }

    /** Under the name that it has for everybody, which hides that one. */
    private <T> void replace(AnnotationConfigApplicationContext context, Class<T> type, T restrictedOne) {
        context.registerBean(everybody.getBeanNamesForType(type)[0], type, () -> restrictedOne);
    }

    @Override
    public void destroy() {
        if (services != null) {
            services.close();
        }
    }
}
