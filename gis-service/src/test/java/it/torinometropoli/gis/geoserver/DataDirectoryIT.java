package it.torinometropoli.gis.geoserver;

import java.awt.Font;
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

import javax.xml.parsers.DocumentBuilderFactory;

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
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The data directory of GeoServer, read back from its files. */
@IntegrationTest
class DataDirectoryIT {

    private static final Path STYLES = Path.of("..", "sld-styles");
    /** What of GeoServer's vendor options, filter functions and marks the shipped styles may use. */
    private static final Set<String> VENDOR_OPTIONS = Set.of("autoWrap", "displacementMode", "goodnessOfFit", "labelObstacle", "maxDisplacement", "spaceAround");
    private static final Set<String> FUNCTIONS = Set.of("Recode", "area");
    private static final Set<String> MARKS = Set.of("circle", "square", "triangle", "star", "cross", "x", "shape://slash", "shape://backslash");
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
    void stylesAreTheFilesByteForByte() throws Exception {
        for (Layer layer : catalog.layers()) {
            Element published = read(store().resolve(layer.name()).resolve("layer.xml"));

            assertThat(text(child(published, "defaultStyle"), "id")).isEqualTo("StyleInfo.psm." + layer.styles().get(0));
            assertThat(children(child(published, "styles")).map(style -> text(style, "id")).toList())
                    .isEqualTo(layer.styles().stream().skip(1).map("StyleInfo.psm."::concat).toList());
        }
        for (String style : styles()) {
            Element description = read(workspace().resolve("styles").resolve(style + ".xml"));

            assertThat(workspace().resolve("styles").resolve(text(description, "filename"))).hasSameBinaryContentAs(STYLES.resolve(style + ".sld"));
            assertThat(text(child(description, "languageVersion"), "version")).isEqualTo("1.0.0");
        }
    }

    @Test
    void stylesUseOnlyWhatGeoServerKnows() throws IOException {
        for (String name : styles()) {
            Element style = read(workspace().resolve("styles").resolve(name + ".sld"));

            assertThat(attributes(style, "VendorOption")).as(name).isSubsetOf(VENDOR_OPTIONS);
            assertThat(attributes(style, "ogc:Function")).as(name).isSubsetOf(FUNCTIONS);
            assertThat(texts(style, "WellKnownName")).as(name).isSubsetOf(MARKS);
        }
    }

    /** GeoServer takes the first family of a label whose name is that of a font, or of a family of the machine; commas mean nothing to it. */
    @Test
    void labelsFindTheFontsThatLieInTheDataDirectory() throws Exception {
        Set<String> fonts = new TreeSet<>(Set.of("SansSerif"));
        for (String file : names(folder.resolve("styles")).stream().filter(name -> name.endsWith(".ttf")).toList()) {
            fonts.add(Font.createFont(Font.TRUETYPE_FONT, folder.resolve("styles").resolve(file).toFile()).getName());
        }
        assertThat(folder.resolve("styles/OFL.txt")).content().contains("SIL OPEN FONT LICENSE");
        int labels = 0;
        for (String style : styles()) {
            NodeList found = read(workspace().resolve("styles").resolve(style + ".sld")).getElementsByTagName("Font");
            labels += found.getLength();
            for (int i = 0; i < found.getLength(); i++) {
                List<String> families = children((Element) found.item(i)).filter(parameter -> parameter.getAttribute("name").equals("font-family"))
                        .map(Element::getTextContent).toList();
                assertThat(families).as(style).noneMatch(family -> family.contains(","));
                assertThat(families.stream().filter(fonts::contains).findFirst()).as(style).hasValueSatisfying(first -> assertThat(first).startsWith("Titillium Web"));
            }
        }
        assertThat(labels).isPositive();
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

    private static List<String> attributes(Element root, String element) {
        NodeList found = root.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> ((Element) found.item(i)).getAttribute("name")).toList();
    }

    private static List<String> texts(Element root, String element) {
        NodeList found = root.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
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

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Element read(Path file) throws IOException {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            return document.getDocumentElement();
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException broken) {
            throw new AssertionError(file + " is not XML", broken);
        }
    }

    private static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
    }

    private static Element child(Element parent, String name) {
        return children(parent).filter(element -> element.getTagName().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no %s in %s".formatted(name, parent.getTagName())));
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }

    private static double number(Element parent, String name) {
        return Double.parseDouble(text(parent, name));
    }
}
