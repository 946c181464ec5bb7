package it.torinometropoli.gis.tiles;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The shortest way to tiles, for map clients on all web sites. */
@Configuration(proxyBeanMethods = false)
class TilesWebConfiguration implements WebMvcConfigurer {

    @Bean
    FilterRegistrationBean<TileFastLane> tileFastLane(ObjectProvider<TileLayers> layers, ObjectProvider<TileStore> store,
            ObjectProvider<TileAnswer> answer) {
        FilterRegistrationBean<TileFastLane> registration = new FilterRegistrationBean<>(
                new TileFastLane(layers::getObject, store::getObject, answer::getObject));
        registration.addUrlPatterns(TileFastLane.XYZ + "*", TileFastLane.WMTS + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String path : new String[] {"/tiles/**", "/wmts/**"}) {
            registry.addMapping(path).allowedOrigins("*").allowedMethods("GET", "HEAD");
        }
    }
}
