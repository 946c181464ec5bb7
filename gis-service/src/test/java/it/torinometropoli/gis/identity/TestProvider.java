package it.torinometropoli.gis.identity;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** An identity provider such as a gateway to SPID and CIE: OpenID Connect with claims of its own about whom somebody acts for. */
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class, SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class})
class TestProvider {

    static final String PASSWORD = "prova";

    /** What the provider tells of each person beside the name. */
    private static final Map<String, Map<String, Object>> PEOPLE = Map.of(
            "maria", Map.of("name", "Maria di Prova", "email", "maria@example.org", "ente", "comune-torino"),
            "paolo", Map.of("name", "Paolo di Prova", "email", "paolo@example.org", "ente", "ignoto"),
            "anna", Map.of("name", "Anna di Prova", "email", "occupato@example.org", "ente", "comune-torino"),
            "luca", Map.of("name", "Luca di Prova", "email", "verificato@example.org", "email_verified", true, "ente", "comune-torino"));

    static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(TestProvider.class)
                .properties("spring.config.name=none", "server.port=" + port, "logging.level.root=WARN").run();
    }

    /** Lets a service on a port of this machine ask. */
    static void register(ConfigurableApplicationContext provider, int servicePort) {
        provider.getBean(InMemoryRegisteredClientRepository.class).save(client("http://127.0.0.1:" + servicePort + "/login/oauth2/code/ente"));
    }

    private static RegisteredClient client(String redirect) {
        return RegisteredClient.withId(UUID.randomUUID().toString()).clientId("gis").clientSecret("{noop}segreto")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri(redirect).scope("openid").build();
    }

    @Bean
    InMemoryRegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.from(client("http://127.0.0.1:1/")).clientId("another").clientSecret("{noop}altro").build());
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher()).with(server, protocol -> protocol.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        return http.formLogin(Customizer.withDefaults()).authorizeHttpRequests(requests -> requests.anyRequest().authenticated()).build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(PEOPLE.keySet().stream().map(name -> User.withUsername(name).password("{noop}" + PASSWORD).build())
                .toList());
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                PEOPLE.get(context.getPrincipal().getName()).forEach((name, value) -> context.getClaims().claim(name, value));
            }
        };
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate()).keyID("prova").build();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }
}
