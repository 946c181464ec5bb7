package it.torinometropoli.gis.ogcapi;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets clients on other web sites read the API and the headers that it answers with. */
@Configuration(proxyBeanMethods = false)
class OgcApiWebConfiguration implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String path : new String[] {OgcApiController.ROOT, OgcApiController.ROOT + "/**"}) {
            registry.addMapping(path).allowedOrigins("*").allowedMethods("GET", "HEAD")
                    .exposedHeaders(FeaturesAnswer.CONTENT_CRS, HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION);
        }
    }
}
