package it.torinometropoli.gis.vectortiles;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets map clients on all web sites ask for tiles, what describes them, and styles. Plain addresses below {@code /tiles} are open already. */
@Configuration(proxyBeanMethods = false)
class VectorTilesConfiguration implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String path : new String[] {"/ogcapi/tiles/**", "/ogcapi/tileMatrixSets/**", "/ogcapi/collections/*/tiles/**", "/ogcapi/collections/*/styles/**"}) {
            registry.addMapping(path).allowedOrigins("*").allowedMethods("GET", "HEAD");
        }
    }
}
