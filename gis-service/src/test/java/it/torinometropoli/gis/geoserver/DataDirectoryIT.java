package it.torinometropoli.gis.geoserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerData;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.catalog.ReadStyle;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import static it.torinometropoli.gis.geoserver.ExportedFiles.child;
import static it.torinometropoli.gis.geoserver.ExportedFiles.children;
import static it.torinometropoli.gis.geoserver.ExportedFiles.names;
import static it.torinometropoli.gis.geoserver.ExportedFiles.number;
import static it.torinometropoli.gis.geoserver.ExportedFiles.read;
import static it.torinometropoli.gis.geoserver.ExportedFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The data directory of GeoServer, read back from its files. */
@IntegrationTest
class DataDirectoryIT {

    /** What GeoServer's own files of 2.25 to 2.28 hold at their top. */
    private static final Map<String, Set<String>> PERSISTED = Map.of(
            "workspace", Set.of("id", "name", "isolated"),
            "namespace", Set.of("id", "prefix", "uri", "isolated"),
            "dataStore", Set.of("id", "name", "type", "enabled", "workspace", "connectionParameters", "__default"),
            "featureType", Set.of("id", "name", "nativeName", "namespace", "title", "abstract", "keywords", "metadataLinks", "nativeCRS", "srs",
                    "nativeBoundingBox", "latLonBoundingBox", "projectionPolicy", "enabled", "advertised", "metadata", "store", "serviceConfiguration",
                    "simpleConversionEnabled", "internationalTitle", "internationalAbstract", "maxFeatures", "numDecimals", "padWithZeros",
                    "forcedDecimal", "attributes", "overridingServiceSRS", "skipNumberMatched", "circularArcPresent"),
            "layer", Set.of("name", "id", "type", "defaultStyle", "styles", "resource", "attribution"),
            "style", Set.of("id", "name", "workspace", "format", "languageVersion", "filename"),
            "layerGroup", Set.of("id", "name", "mode", "title", "abstractTxt", "workspace", "internationalTitle", "internationalAbstract", "publishables",
                    "styles", "bounds"));

    @Autowired
    private DataDirectory directory;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @Autowired
    @Qualifier("services")
    private JdbcClient services;
    @TempDir
    private Path parent;
    private Path folder;
    private DataDirectory.Summary summary;

    @BeforeEach
    void write() {
        folder = parent.resolve("geoserver");
        summary = directory.write(catalog, folder);
    }

    @Test
    void holdsEveryPublicLayerGroupAndStyle() throws IOException {
        assertThat(summary).isEqualTo(new DataDirectory.Summary(catalog.layers().size(), catalog.groups().size(), styles().size(), List.of()));
        assertThat(names(store())).containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("datastore.xml"), catalog.layers().stream().map(Layer::name)).toList());
        assertThat(names(workspace().resolve("layergroups"))).containsExactlyInAnyOrderElementsOf(catalog.groups().stream().map(group -> group.name() + ".xml").toList());
        assertThat(names(workspaces())).containsExactlyInAnyOrder("default.xml", "psm");
    }

    @Test
    void hasOnlyElementsThatGeoServerPersists() throws IOException {
        for (Path file : xmlFiles()) {
            Element root = read(file);
            assertThat(children(root).map(Element::getTagName).toList()).as(file.toString()).isSubsetOf(PERSISTED.get(root.getTagName())).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyReferenceLeadsToAnObjectOfItsKind() throws IOException {
        Set<String> ids = new TreeSet<>();
        List<String> references = new ArrayList<>();
        for (Path file : xmlFiles()) {
            Element root = read(file);
            NodeList all = root.getElementsByTagName("id");
            IntStream.range(0, all.getLength()).mapToObj(all::item).forEach(id -> {
                if (id.getParentNode() == root) {
                    assertThat(ids.add(id.getTextContent()) || file.endsWith("workspace.xml") || file.endsWith("default.xml")).as(file.toString()).isTrue();
                } else {
                    references.add(id.getTextContent());
                }
            });
        }
        assertThat(references).isNotEmpty().isSubsetOf(ids);
    }

    @Test
    void layersAreWhereTheirFeaturesAreAndEmptyOnesWhereAllAre() throws Exception {
        Envelope all = new Envelope();
        catalog.layers().forEach(layer -> all.expandToInclude(sources.of(layer).bounds()));
        for (Layer layer : catalog.layers()) {
            Element type = read(store().resolve(layer.name()).resolve("featuretype.xml"));
            Envelope bounds = sources.of(layer).bounds().isNull() ? all : sources.of(layer).bounds();

            assertThat(text(type, "srs")).isEqualTo("EPSG:32632");
            assertThat(CRS.equalsIgnoreMetadata(CRS.parseWKT(text(type, "nativeCRS")), Crs.UTM32.definition())).isTrue();
            assertBox(child(type, "nativeBoundingBox"), bounds, "EPSG:32632", 1e-6);
            assertBox(child(type, "latLonBoundingBox"), CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(bounds), "EPSG:4326", 1e-9);
        }
    }

    @Test
    void theLoginOfTheServicesReadsTheSameFeaturesWithTheSameIdentifiers() throws Exception {
        for (Layer layer : catalog.layers()) {
            Element type = read(store().resolve(layer.name()).resolve("featuretype.xml"));
            Element statement = (Element) type.getElementsByTagName("virtualTable").item(0);
            List<Map<String, Object>> rows = services.sql(text(statement, "sql")).query().listOfRows();

            assertThat(text(statement, "sql")).endsWith("FROM \"" + layer.view() + "\"");
            assertThat(text(statement, "name")).isEqualTo(text(type, "nativeName")).isEqualTo(layer.name());
            assertThat(text(child(statement, "geometry"), "srid")).isEqualTo("32632");
            assertThat(rows.stream().map(row -> layer.name() + "." + row.get(text(statement, "keyColumn"))).toList())
                    .containsExactlyInAnyOrderElementsOf(identifiers(layer));
            assertThat(columns(text(statement, "sql"))).containsExactlyElementsOf(Stream.of(Stream.of("id"), layer.attributes().stream().map(Attribute::name),
                    Stream.of("geom")).flatMap(parts -> parts).toList());
        }
    }

    @Test
    void attributesHaveTheirTitlesInBothLanguages() throws Exception {
        for (Layer layer : catalog.layers()) {
            Element type = read(store().resolve(layer.name()).resolve("featuretype.xml"));
            List<Element> attributes = children(child(type, "attributes")).toList();

            assertThat(attributes).hasSize(layer.attributes().size() + 1);
            for (int i = 0; i < layer.attributes().size(); i++) {
                Attribute attribute = layer.attributes().get(i);
                assertThat(text(attributes.get(i), "name")).isEqualTo(attribute.name());
                assertThat(ECQL.toExpression(text(attributes.get(i), "source"))).isEqualTo(CommonFactoryFinder.getFilterFactory().property(attribute.name()));
                assertThat(Class.forName(text(attributes.get(i), "binding"))).isNotNull();
                assertThat(text(child(attributes.get(i), "description"), "it")).startsWith(attribute.title().it());
                assertThat(text(child(attributes.get(i), "description"), "en")).startsWith(attribute.title().en());
            }
            assertThat(text(child(type, "internationalTitle"), "en")).isEqualTo(layer.title().en());
            assertThat(text(type, "title")).isEqualTo(layer.title().it());
            assertThat(text(type, "abstract")).contains(layer.licence().url());
        }
    }

    @Test
    void theGroupDrawsItsLayersInOrder() throws Exception {
        for (LayerGroup group : catalog.groups()) {
            Element file = read(workspace().resolve("layergroups").resolve(group.name() + ".xml"));

            assertThat(children(child(file, "publishables")).map(layer -> text(layer, "id")).toList())
                    .isEqualTo(group.layers().stream().map("LayerInfo.psm."::concat).toList());
            assertThat(children(child(file, "styles"))).hasSameSizeAs(group.layers());
            assertThat(text(child(file, "bounds"), "crs")).isEqualTo("EPSG:32632");
        }
    }

    @Test
    void credentialsAreVariablesOfTheServicesLogin() throws IOException {
        Element parameters = child(read(store().resolve("datastore.xml")), "connectionParameters");
        Map<String, String> entries = children(parameters).collect(Collectors.toMap(entry -> entry.getAttribute("key"), Node::getTextContent));
        Properties defaults = new Properties();
        defaults.load(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("geoserver-environment.properties"))));

        assertThat(entries).containsEntry("dbtype", "postgis").containsEntry("user", "${GIS_DATABASE_SERVICES_USERNAME}")
                .containsEntry("passwd", "${GIS_DATABASE_SERVICES_PASSWORD}").containsEntry("host", "${GIS_DATABASE_HOST}")
                .containsEntry("port", "${GIS_DATABASE_PORT}").containsEntry("database", "${GIS_DATABASE_NAME}")
                .containsEntry("namespace", text(read(workspace().resolve("namespace.xml")), "uri"));
        assertThat(defaults.stringPropertyNames()).containsExactlyInAnyOrder("GIS_DATABASE_HOST", "GIS_DATABASE_PORT", "GIS_DATABASE_NAME",
                "GIS_DATABASE_SERVICES_USERNAME");
    }

    @Test
    void nothingOfRestrictedLayersIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString()).doesNotContain("riservati", "circa_in_istruttoria");
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain("restricted_", "circa_in_istruttoria");
            }
        }
    }

    @Test
    void theSameCatalogueGivesTheSameFiles() throws IOException {
        Path again = parent.resolve("again");
        directory.write(catalog, again);

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(again.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void anEmptyFolderIsFilledAndAnyOtherRefused() throws IOException {
        Path empty = Files.createDirectory(parent.resolve("vuota"));
        directory.write(catalog, empty);
        assertThat(empty.resolve("workspaces")).isDirectory();

        Path file = Files.writeString(parent.resolve("file"), "mio");
        assertThatThrownBy(() -> directory.write(catalog, folder)).isInstanceOf(ExportException.class).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> directory.write(catalog, file)).isInstanceOf(ExportException.class).hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> directory.write(catalog, parent.resolve("no/where"))).isInstanceOf(ExportException.class).hasMessageContaining("is not there");
        assertThat(file).hasContent("mio");
    }

    @Test
    void aLayerThatCannotBeReadLeavesNothingBehind() throws IOException {
        Path other = parent.resolve("other");
        Catalog wrong = catalogWith(new LayerData("no_such_table", null, "id", null, null));

        assertThatThrownBy(() -> directory.write(wrong, other)).isInstanceOf(ExportException.class).hasMessageContaining("'altrui'");
        assertThat(names(parent)).containsExactly("geoserver");
    }

    @Test
    void aLayerInAFileIsLeftOutAndNamed() {
        Path other = parent.resolve("other");
        DataDirectory.Summary written = directory.write(catalogWith(new LayerData(null, "altrui.gpkg", null, null, null)), other);

        assertThat(written.leftOut()).containsExactly("altrui");
        assertThat(other.resolve("workspaces/psm/postgis/altrui")).doesNotExist();
    }

    @Test
    void aTableOfOthersIsReadByItsOwnKeyAndColumns() throws Exception {
        Path other = parent.resolve("other");
        directory.write(catalogWith(new LayerData("published_comuni", null, "codice_istat", "geom", "EPSG:32632")), other);
        Element type = read(other.resolve("workspaces/psm/postgis/altrui/featuretype.xml"));

        assertThat(text((Element) type.getElementsByTagName("virtualTable").item(0), "keyColumn")).isEqualTo("codice_istat_key");
        assertThat(services.sql(text((Element) type.getElementsByTagName("virtualTable").item(0), "sql")).query().listOfRows().get(0))
                .containsKeys("codice_istat_key", "codice_istat", "geom");
    }

    private List<String> columns(String select) {
        return services.sql(select).query(rows -> {
            ResultSetMetaData read = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= read.getColumnCount(); i++) {
                names.add(read.getColumnLabel(i));
            }
            return names;
        });
    }

    private Catalog catalogWith(LayerData data) {
        Layer layer = catalog.layer("comuni").orElseThrow();
        Layer altrui = new Layer("altrui", layer.title(), layer.summary(), layer.keywords(), layer.geometry(), null, layer.attributes(), layer.styles(),
                List.of(), layer.attribution(), layer.licence(), null, null, true, data, List.of());
        Map<String, ReadStyle> read = layer.styles().stream().collect(Collectors.toMap(name -> name,
                name -> new ReadStyle(catalog.style(name).orElseThrow(), "", catalog.styleDocument(name))));
        return new Catalog(List.of(layer, altrui), List.of(), read);
    }

    private List<String> identifiers(Layer layer) {
        FeatureSource source = sources.of(layer);
        try (var features = source.features(FeatureQuery.ALL)) {
            return features.map(feature -> feature.getID()).toList();
        }
    }

    private static void assertBox(Element box, Envelope expected, String crs, double tolerance) {
        assertThat(number(box, "minx")).isCloseTo(expected.getMinX(), within(tolerance));
        assertThat(number(box, "maxx")).isCloseTo(expected.getMaxX(), within(tolerance));
        assertThat(number(box, "miny")).isCloseTo(expected.getMinY(), within(tolerance));
        assertThat(number(box, "maxy")).isCloseTo(expected.getMaxY(), within(tolerance));
        assertThat(text(box, "crs")).isEqualTo(crs);
    }

    private Set<String> styles() {
        return catalog.layers().stream().flatMap(layer -> layer.styles().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Path workspaces() {
        return folder.resolve("workspaces");
    }

    private Path workspace() {
        return workspaces().resolve("psm");
    }

    private Path store() {
        return workspace().resolve("postgis");
    }

    private List<Path> xmlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }
}
