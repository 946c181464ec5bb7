package it.torinometropoli.gis.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CatalogReaderTest {

    private static final String LAYER = """
            name: laghi
            title: {it: Laghi, en: Lakes}
            summary: {it: Specchi d'acqua, en: Bodies of water}
            geometry: polygon
            view: published_laghi
            attributes:
              - {name: nome, type: string, title: {it: Nome, en: Name}, role: name}
              - {name: azioni, type: string, title: {it: Azioni, en: Actions}, role: actions}
            styles: [laghi]
            attribution: {title: {it: CMTo, en: CMTo}, url: "https://www.cittametropolitana.torino.it"}
            licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
            """;

    private static final String GROUP = """
            name: tutto
            title: {it: Tutto, en: All}
            summary: {it: Ogni livello, en: Every layer}
            layers: [laghi]
            """;

    private static final String STYLE = """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
              <NamedLayer><Name>laghi</Name><UserStyle><FeatureTypeStyle><Rule>
                <TextSymbolizer><Label><PropertyName xmlns="http://www.opengis.net/ogc">nome</PropertyName></Label></TextSymbolizer>
              </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void shipAStyle() throws IOException {
        write("laghi.sld", STYLE);
    }

    @Test
    void readsLayersAndGroups() throws IOException {
        write("laghi.yaml", LAYER);
        write("tutto.yaml", GROUP);

        Catalog catalog = new CatalogReader().read(folder, folder);

        assertThat(catalog.layers()).extracting(Layer::name).containsExactly("laghi");
        assertThat(catalog.layer("laghi").orElseThrow().title().in(Locale.ENGLISH)).isEqualTo("Lakes");
        assertThat(catalog.layersOf("tutto")).extracting(Layer::name).containsExactly("laghi");
        assertThat(catalog.layersOf("altro")).isEmpty();
        assertThat(catalog.style("laghi").orElseThrow().featureTypeStyles()).hasSize(1);
    }

    @Test
    void takesLayersOfOthersAsTheyAre() throws IOException {
        write("laghi.yaml", LAYER.replace("name: laghi", "name: cite:Lakes").replace("view: published_laghi", "data: {file: Lakes.shp}")
                .replace("name: nome", "name: NOME").lines().filter(line -> !line.contains("azioni")).collect(Collectors.joining("\n")));
        write("laghi.sld", STYLE.replace(">nome<", ">NOME<"));

        Layer layer = new CatalogReader().read(folder, folder).layer("cite:Lakes").orElseThrow();

        assertThat(layer.featureId("7")).isEqualTo("cite_Lakes.7");
        assertThat(layer.data().file()).isEqualTo("Lakes.shp");
    }

    @Test
    void readsWhatCapabilitiesTellOfTheData() throws IOException {
        write("laghi.yaml", LAYER + """
                keywords: {theme: hy, it: [laghi]}
                metadata: [{url: "https://example.org/1"}, {url: "https://example.org/2", format: application/xml}]
                """);

        Layer layer = new CatalogReader().read(folder, folder).layers().get(0);
        assertThat(layer.keywords().theme()).isEqualTo(InspireTheme.HY);
        assertThat(layer.keywords().in(Locale.ITALIAN)).containsExactly("laghi");
        assertThat(layer.keywords().in(Locale.ENGLISH)).isEmpty();
        assertThat(layer.metadata()).extracting(Layer.MetadataLink::format).containsExactly("text/xml", "application/xml");
    }

    static Stream<Arguments> brokenLayers() {
        return Stream.of(
                arguments(LAYER + "keywords: {theme: lakes}", "lakes"),
                arguments(LAYER + "metadata: [{format: text/xml}]", "'metadata' needs 'url'"),
                arguments(LAYER.replace("styles: [laghi]", "styls: [laghi]"), "line 9: unknown key 'styls'; there are: name, title,"),
                arguments(LAYER.replace("{it: Laghi, en: Lakes}", "{it: Laghi}"), "a text needs both 'it' and 'en'"),
                arguments(LAYER.replace("published_laghi", "laghi; DROP TABLE comune"), "'view' must match published_"),
                arguments(LAYER.replace("name: azioni", "name: azione"), "'attributes' must hold 'nome' and 'azioni'"),
                arguments(LAYER + "data: {table: laghi, id: gid}\n", "'view' or 'data' is needed, and not both"),
                arguments(LAYER.replace("view: published_laghi", "data: {table: laghi}"), "'data' needs 'id'"),
                arguments(LAYER.replace("view: published_laghi", "data: {id: gid}"), "'data' needs 'table' or 'file'"),
                arguments(LAYER.replace("view: published_laghi", "data: {file: laghi.csv}"), "'file' must end with .shp or .gpkg"),
                arguments(LAYER.replace("view: published_laghi", "data: {table: \"laghi; DROP TABLE comune\", id: gid}"), "'table' must match"),
                arguments(LAYER.replace("type: string, title: {it: Nome", "type: blob, title: {it: Nome"), "blob"));
    }

    @ParameterizedTest
    @MethodSource("brokenLayers")
    void namesFileAndReason(String yaml, String message) throws IOException {
        write("laghi.yaml", yaml);

        assertThatThrownBy(() -> new CatalogReader().read(folder, folder)).isInstanceOf(CatalogException.class)
                .hasMessageContaining("laghi.yaml").hasMessageContaining(message);
    }

    @Test
    void refusesAGroupOfUnknownLayers() throws IOException {
        write("laghi.yaml", LAYER);
        write("tutto.yaml", GROUP.replace("[laghi]", "[laghi, fiumi]"));

        assertThatThrownBy(() -> new CatalogReader().read(folder, folder)).hasMessageContaining("tutto.yaml: the group names 'fiumi'; there are: laghi");
    }

    @Test
    void refusesANameTakenTwice() throws IOException {
        write("a.yaml", LAYER);
        write("b.yaml", LAYER);

        assertThatThrownBy(() -> new CatalogReader().read(folder, folder)).hasMessageContaining("b.yaml: the name 'laghi' is taken by a.yaml");
    }

    @Test
    void refusesALayerWhoseStyleIsNotThere() throws IOException {
        write("laghi.yaml", LAYER.replace("styles: [laghi]", "styles: [laghi, fondali]"));

        assertThatThrownBy(() -> new CatalogReader().read(folder, folder))
                .hasMessageContaining("laghi.yaml: the style 'fondali' is not there").hasMessageContaining("fondali.sld");
    }

    @Test
    void refusesAStyleThatNamesAnAttributeThatTheLayerDoesNotHave() throws IOException {
        write("laghi.yaml", LAYER);
        write("laghi.sld", STYLE.replace(">nome<", ">profondita<"));

        assertThatThrownBy(() -> new CatalogReader().read(folder, folder))
                .hasMessageContaining("laghi.sld, line 3, <PropertyName>: there is no property 'profondita'; there are: azioni, geom, nome");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
