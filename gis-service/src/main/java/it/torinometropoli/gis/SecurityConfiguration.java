package it.torinometropoli.gis;

import java.util.stream.Collectors;

import it.torinometropoli.gis.portal.BaseMaps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Everything published is public and read only; every answer carries the headers that keep a browser safe. What serves signing in is
 * switched off, so that a request passes no filter without need; CORS is answered by the mappings of each module.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /**
     * {@code font-src data:} because the style sheet of bootstrap-italia embeds its icon font; the gaps are for the origins of the
     * configured base maps and for who may show the page in a frame.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s; "
            + "font-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors %s";

    private static final String EMBEDDED_MAP = "/incorpora";

    private final String pictureOrigins;

    SecurityConfiguration(BaseMaps baseMaps) {
        pictureOrigins = baseMaps.origins().stream().map(origin -> " " + origin).collect(Collectors.joining());
    }

    /** The one page that other sites may show in a frame: it changes nothing and knows nobody, so nothing can be done by a hidden click. */
    @Bean
    @Order(0)
    SecurityFilterChain embeddedMap(HttpSecurity http) throws Exception {
        return publicOnly(http.securityMatcher(EMBEDDED_MAP), "*").headers(headers -> headers.frameOptions(frame -> frame.disable())).build();
    }

    @Bean
    SecurityFilterChain publicServices(HttpSecurity http) throws Exception {
        return publicOnly(http, "'self'").headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())).build();
    }

    private HttpSecurity publicOnly(HttpSecurity http, String frameAncestors) throws Exception {
        return http
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .cacheControl(control -> control.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY.formatted(pictureOrigins, frameAncestors)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)));
    }
}
