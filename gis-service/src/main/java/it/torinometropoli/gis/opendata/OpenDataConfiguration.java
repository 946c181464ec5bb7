package it.torinometropoli.gis.opendata;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets scripts of other sites read the files of open data. */
@Configuration(proxyBeanMethods = false)
class OpenDataConfiguration implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping(BulkController.PATH + "/**").allowedOrigins("*").allowedMethods("GET", "HEAD")
                .exposedHeaders("ETag", "Link", "Accept-Ranges", "Content-Range", "Repr-Digest");
        registry.addMapping(DifferenceController.PATH + "/**").allowedOrigins("*").allowedMethods("GET", "HEAD").exposedHeaders("ETag", "Link");
        registry.addMapping(PlanFiles.PATH + "/**").allowedOrigins("*").allowedMethods("GET", "HEAD").exposedHeaders("ETag", "Link");
    }
}
