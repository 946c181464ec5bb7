package it.torinometropoli.gis;

import it.torinometropoli.gis.portal.BaseMaps;
import it.torinometropoli.gis.site.ContentPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Everything published is public and read only; every answer carries the headers that keep a browser safe. What serves signing in is
 * switched off, so that a request passes no filter without need; CORS is answered by the mappings of each module. The restricted area has
 * filters of its own, which the module identity declares.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String EMBEDDED_MAP = "/incorpora";

    @Bean
    ContentPolicy contentPolicy(BaseMaps baseMaps) {
        return ContentPolicy.of(baseMaps.origins());
    }

    /** The one page that other sites may show in a frame: it changes nothing and knows nobody, so nothing can be done by a hidden click. */
    @Bean
    @Order(0)
    SecurityFilterChain embeddedMap(HttpSecurity http, ContentPolicy policy) throws Exception {
        return publicOnly(http.securityMatcher(EMBEDDED_MAP), policy.framedBy("*")).headers(headers -> headers.frameOptions(frame -> frame.disable())).build();
    }

    @Bean
    SecurityFilterChain publicServices(HttpSecurity http, ContentPolicy policy) throws Exception {
        return publicOnly(http, policy.framedBy("'self'")).headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())).build();
    }

    private static HttpSecurity publicOnly(HttpSecurity http, String contentPolicy) throws Exception {
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
                        .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)));
    }
}
