package it.torinometropoli.gis.identity;

import it.torinometropoli.gis.site.ContentPolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Who may come where in the restricted area. Nothing of this touches public requests: sessions, cookies and tokens against forged requests exist on
 * the paths of {@link WorkflowPaths} only. Which state of a proposal allows what is decided where proposals are.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class WorkflowSecurity {

    private static final String REALM = "Citta metropolitana di Torino";
    private static final String[] WITHOUT_SIGN_IN = {SignInEntryPoint.PAGE, "/esci", "/invito/**", "/password/**", "/password-dimenticata",
        "/oauth2/**", "/login/**"};

    private final ContentPolicy policy;
    private final IdentityProviders providers;

    WorkflowSecurity(ContentPolicy policy, IdentityProviders providers) {
        this.policy = policy;
        this.providers = providers;
    }

    /** The services with layers "in istruttoria", for programs: an application password with every request, no session. */
    @Bean
    @Order(1)
    SecurityFilterChain restrictedServices(HttpSecurity http, ApplicationPasswords passwords) throws Exception {
        return neverKept(http.securityMatcher("/riservato/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .authenticationProvider(passwords)
                .httpBasic(basic -> basic.realmName(REALM))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/riservato/wms", "/riservato/wfs").hasAnyRole(Role.REVIEWER.name(), Role.DECISION_MAKER.name())
                        .anyRequest()
                        .hasAnyRole(Role.REVIEWER.name(), Role.DECISION_MAKER.name(), Role.REGISTER_KEEPER.name()))
                .build();
    }

    /** The pages of the restricted area, for browsers. */
    @Bean
    @Order(2)
    SecurityFilterChain restrictedPages(HttpSecurity http, JdbcIndexedSessionRepository sessions, SessionAccounts accounts,
            LocalSignIn localSignIn, SignInOutcome outcome, ObjectProvider<ProviderAccounts> providerAccounts) throws Exception {
        neverKept(http.securityMatcher(new WorkflowPaths()))
                .addFilterBefore(sessionFilter(sessions), DisableEncodeUrlFilter.class)
                .securityContext(context -> context.securityContextRepository(accounts))
                .csrf(csrf -> csrf.csrfTokenRepository(new SchemeCsrfTokens()).csrfTokenRequestHandler(eagerTokens()))
                .authenticationProvider(localSignIn)
                .formLogin(form -> form.loginPage(SignInEntryPoint.PAGE).usernameParameter("email").passwordParameter("password")
                        .successHandler(outcome).failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/esci").logoutSuccessUrl(SignInEntryPoint.PAGE + "?esito=uscita"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInEntryPoint()))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(WITHOUT_SIGN_IN).permitAll()
                        .requestMatchers("/amministrazione/**").hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/istruttoria/**").hasAnyRole(Role.REVIEWER.name(), Role.DECISION_MAKER.name())
                        .anyRequest().authenticated());
        if (!providers.all().isEmpty()) {
            http.oauth2Login(login -> login.loginPage(SignInEntryPoint.PAGE).clientRegistrationRepository(providers.registrations())
                    .authorizedClientRepository(new NoProviderTokens())
                    .userInfoEndpoint(endpoint -> endpoint.oidcUserService(providerAccounts.getObject()))
                    .successHandler(outcome).failureHandler(outcome));
        }
        return http.build();
    }

    /** The headers of pages that are for one person: no cache keeps them, no other site learns their addresses. */
    private HttpSecurity neverKept(HttpSecurity http) throws Exception {
        return http
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .cacheControl(control -> control.disable())
                        .addHeaderWriter((request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"))
                        .contentSecurityPolicy(content -> content.policyDirectives(policy.framedBy("'none'")))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static SessionRepositoryFilter<?> sessionFilter(JdbcIndexedSessionRepository sessions) {
        SessionRepositoryFilter<?> filter = new SessionRepositoryFilter<>(sessions);
        CookieHttpSessionIdResolver cookie = new CookieHttpSessionIdResolver();
        cookie.setCookieSerializer(new SchemeCookies());
        filter.setHttpSessionIdResolver(cookie);
        return filter;
    }

    /** Settled before the page is written, as a cookie cannot be set any more once part of the page has been sent. */
    private static XorCsrfTokenRequestAttributeHandler eagerTokens() {
        XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }
}
