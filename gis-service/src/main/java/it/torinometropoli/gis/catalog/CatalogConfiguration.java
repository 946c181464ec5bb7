package it.torinometropoli.gis.catalog;

import it.torinometropoli.gis.settings.Folders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    Catalog catalog(Folders folders) {
        return new CatalogReader().read(folders.layerFolder(), folders.styleFolder());
    }
}
