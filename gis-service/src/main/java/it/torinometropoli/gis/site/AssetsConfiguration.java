package it.torinometropoli.gis.site;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Scripts, style sheets, fonts and icons under addresses that change with their content, so that browsers keep them for good. Templates
 * write {@code @{/js/main.js}} and get {@code /assets/<fingerprint>/js/main.js}; one fingerprint for all lets modules import each other by
 * relative addresses. Plain addresses stay, and are asked for anew each time. Before Spring Boot's own configuration, which leaves
 * {@code /**} alone when it is taken.
 */
@Configuration(proxyBeanMethods = false)
@Order(-1)
class AssetsConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
    private static final List<String> LIBRARIES = List.of("bootstrap-italia", "leaflet");

    private final String[] locations;
    private final String versioned;

    AssetsConfiguration(WebProperties web) {
        this.locations = web.getResources().getStaticLocations();
        this.versioned = "assets/" + AssetVersion.of(List.of(locations), LIBRARIES);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/" + versioned + "/**").addResourceLocations(locations).setCacheControl(FOR_GOOD)
                .resourceChain(true).addTransformer(new CssLinkResourceTransformer());
        registry.addResourceHandler("/webjars/{name}/{version:\\d+[.]\\d+[.]\\d+}/**").addResourceLocations(WEBJARS)
                .setCacheControl(FOR_GOOD);
        registry.addResourceHandler("/**").addResourceLocations(locations).setCacheControl(CacheControl.noCache())
                .resourceChain(true).addResolver(new VersionResourceResolver().addFixedVersionStrategy(versioned, "/js/**", "/css/**", "/*.svg"));
    }
}
