package it.torinometropoli.gis;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the web server end uploads that take too long. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> uploadDeadline(UploadSettings settings) {
        return server -> server.addEngineValves(new UploadDeadline(settings.within(), settings.filesWithin()));
    }
}
