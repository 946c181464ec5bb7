package it.torinometropoli.gis.vectortiles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import it.torinometropoli.gis.feature.Snapshots;
import it.torinometropoli.gis.format.Link;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What OGC API – Tiles adds to the documents of the API. */
class TileLinksTest {

    private static final String API = "https://example.org/ogcapi";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final TileLinks links = new TileLinks();

    @Test
    void theLandingPageLeadsToTilesAndGrids() {
        assertThat(links.landingPage(API, Locale.ENGLISH)).extracting(Link::relation, Link::address).containsExactly(
                tuple("http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", API + "/tiles"),
                tuple("http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", API + "/tileMatrixSets"));
    }

    @Test
    void aCollectionLeadsToItsTilesAndStyles() {
        assertThat(links.collection(Snapshots.layer("siti", null).snapshot().layer(), API, Locale.ITALIAN)).extracting(Link::address, Link::title)
                .containsExactly(tuple(API + "/collections/siti/tiles", "I tasselli vettoriali"),
                        tuple(API + "/collections/siti/styles", "Gli stili per MapLibre"));
    }

    @Test
    void everyPathOfTheDefinitionDescribesItsVariablesAndAnswers() {
        Map<String, PathItem> paths = links.openApiPaths(Locale.ENGLISH);

        assertThat(paths).hasSize(10);
        assertThat(paths.values().stream().map(path -> path.getGet().getOperationId()).distinct()).hasSize(10);
        paths.forEach((path, item) -> {
            Operation operation = item.getGet();
            List<String> variables = VARIABLE.matcher(path).results().map((MatchResult result) -> result.group(1)).toList();
            assertThat(operation.getParameters().stream().filter(parameter -> parameter.getIn().equals("path")).map(Parameter::getName))
                    .as(path).containsExactlyElementsOf(variables);
            assertThat(operation.getResponses()).as(path).containsKeys("200", "400");
            assertThat(operation.getResponses().containsKey("404")).as(path).isEqualTo(!variables.isEmpty());
        });
    }

    @Test
    void tilesConformToTheClassesOfTheirStandards() {
        assertThat(links.conformance()).contains("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt").doesNotHaveDuplicates();
    }
}
