package it.torinometropoli.gis.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.settings.Folders;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    private static final String RESTRICTED = "riservati";

    @Bean
    Catalog catalog(Folders folders) {
        return new CatalogReader().read(folders.layerFolder(), folders.styleFolder());
    }

    /** The layers that only some people may see: nothing public finds them, as they are no part of the catalogue of everybody. */
    @Bean(defaultCandidate = false)
    @Qualifier("restricted")
    Catalog restrictedCatalog(Folders folders) {
        Path layers = folders.layerFolder().resolve(RESTRICTED);
        return Files.isDirectory(layers) ? new CatalogReader().read(layers, folders.styleFolder().resolve(RESTRICTED))
                : new Catalog(List.of(), List.of(), Map.of());
    }
}
