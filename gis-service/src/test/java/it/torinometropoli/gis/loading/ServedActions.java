package it.torinometropoli.gis.loading;

import java.util.List;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureSources;
import org.springframework.context.ApplicationContext;

/** The actions of a dismissed area as all services show them. */
final class ServedActions {

    private ServedActions() {
    }

    static List<String> of(ApplicationContext service) {
        return service.getBean(FeatureSources.class).of(service.getBean(Catalog.class).layer("aree_dismesse").orElseThrow()).feature("aree_dismesse.AD-002")
                .map(feature -> List.of(String.valueOf(feature.getAttribute("azioni")).split(";"))).orElse(List.of());
    }
}
