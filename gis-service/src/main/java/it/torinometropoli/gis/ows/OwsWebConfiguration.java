package it.torinometropoli.gis.ows;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets map clients on other web sites read the public services. */
@Configuration(proxyBeanMethods = false)
class OwsWebConfiguration implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String path : new String[] {OwsController.ALL_SERVICES, "/wms", "/wfs", "/wmts", "/csw"}) {
            registry.addMapping(path).allowedOrigins("*").allowedMethods("GET", "HEAD", "POST");
        }
    }
}
