package it.torinometropoli.gis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The container files agree with the settings that the service reads. */
class DeploymentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern REQUIRED_VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?[^}]+}");

    private final JsonNode compose = YAMLMapper.builder().build().readTree(ROOT.resolve("docker-compose.yml").toFile());
    private final KnownSettings settings = new KnownSettings(settingsRecords());

    @Test
    void everyVariableOfTheServiceIsASetting() {
        assertThat(environment("service")).isNotEmpty().allSatisfy((variable, value) -> assertThat(settingsReadFrom(variable)).hasSize(1));
    }

    @Test
    void everyVariableOfTheImageIsASetting() throws IOException {
        List<String> variables = Files.readAllLines(ROOT.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith("ENV "))
                .flatMap(line -> Pattern.compile("(\\w+)=").matcher(line).results().map(match -> match.group(1)))
                .toList();

        assertThat(variables).isNotEmpty().allSatisfy(variable -> assertThat(settingsReadFrom(variable)).hasSize(1));
    }

    @Test
    void theServicesAndTheWorkflowHaveLoginsOfTheirOwn() {
        assertThat(environment("service"))
                .containsKeys("GIS_DATABASE_URL", "GIS_DATABASE_USERNAME", "GIS_DATABASE_SERVICES_USERNAME", "GIS_DATABASE_WORKFLOW_USERNAME")
                .extractingByKeys("GIS_DATABASE_USERNAME", "GIS_DATABASE_SERVICES_USERNAME", "GIS_DATABASE_WORKFLOW_USERNAME").doesNotHaveDuplicates();
    }

    @Test
    void theDatabaseIsPreparedWithTheLoginsOfTheService() throws IOException {
        String preparation = Files.readString(ROOT.resolve("docker/database.sql"));
        List<String> variables = Pattern.compile("\\\\getenv \\w+ (\\w+)").matcher(preparation).results().map(match -> match.group(1)).toList();

        assertThat(variables).hasSize(6).allSatisfy(variable ->
                assertThat(environment("database")).containsEntry(variable, environment("service").get(variable)));
    }

    @Test
    void geoserverIsOptionalAndReadsThroughTheLoginOfTheServices() {
        assertThat(compose.at("/services/geoserver/profiles/0").asString()).isEqualTo("geoserver");
        assertThat(environment("geoserver"))
                .containsEntry("GIS_DATABASE_SERVICES_USERNAME", environment("service").get("GIS_DATABASE_SERVICES_USERNAME"))
                .containsEntry("GIS_DATABASE_SERVICES_PASSWORD", environment("service").get("GIS_DATABASE_SERVICES_PASSWORD"))
                .containsKeys("GIS_DATABASE_HOST", "GIS_DATABASE_PORT", "GIS_DATABASE_NAME")
                .doesNotContainKeys("GIS_DATABASE_USERNAME", "GIS_DATABASE_PASSWORD", "GIS_DATABASE_WORKFLOW_PASSWORD", "POSTGRES_PASSWORD")
                .containsEntry("GEOSERVER_ADMIN_PASSWORD", "${GEOSERVER_ADMIN_PASSWORD:-}")
                .hasEntrySatisfying("EXTRA_JAVA_OPTS", options -> assertThat(options).contains("-DALLOW_ENV_PARAMETRIZATION=true"));
        assertThat(compose.at("/services/geoserver/entrypoint/2").asString()).contains("choose GEOSERVER_ADMIN_PASSWORD");
    }

    @Test
    void noPasswordHasADefault() throws IOException {
        List<String> example = Files.readAllLines(ROOT.resolve(".env.example"));

        assertThat(List.of("service", "database")).allSatisfy(container ->
                assertThat(environment(container)).allSatisfy((variable, value) -> {
                    if (variable.endsWith("PASSWORD")) {
                        assertThat(value).matches(REQUIRED_VARIABLE);
                        assertThat(example).contains(REQUIRED_VARIABLE.matcher(value).replaceAll("$1="));
                    }
                }));
    }

    /** YAML's merge keys are not resolved by the reader: {@code <<: *logins} holds the shared part. */
    private Map<String, String> environment(String container) {
        Map<String, String> variables = new TreeMap<>();
        JsonNode environment = compose.at("/services/" + container + "/environment");
        environment.propertyStream().filter(entry -> !entry.getKey().equals("<<"))
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asString()));
        if (environment.has("<<")) {
            compose.at("/x-logins").propertyStream()
                    .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asString()));
        }
        return variables;
    }

    /** The settings that have a value when this variable alone is set, by Spring Boot's own rules. */
    private List<String> settingsReadFrom(String variable) {
        MapPropertySource source = new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(variable, "value"));
        var property = ConfigurationPropertySources.from(source).iterator().next();
        return settings.names().stream()
                .filter(name -> property.getConfigurationProperty(ConfigurationPropertyName.of(name)) != null)
                .toList();
    }

    private static List<Class<?>> settingsRecords() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents(GisApplication.class.getPackageName()).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .toList();
    }
}
