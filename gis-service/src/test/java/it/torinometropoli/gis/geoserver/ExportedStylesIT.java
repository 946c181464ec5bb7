package it.torinometropoli.gis.geoserver;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static it.torinometropoli.gis.geoserver.ExportedFiles.child;
import static it.torinometropoli.gis.geoserver.ExportedFiles.children;
import static it.torinometropoli.gis.geoserver.ExportedFiles.names;
import static it.torinometropoli.gis.geoserver.ExportedFiles.read;
import static it.torinometropoli.gis.geoserver.ExportedFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

/** The styles of the data directory of GeoServer, and the fonts that their labels need. */
@IntegrationTest
@Tag("once")
class ExportedStylesIT {

    private static final Path STYLES = Path.of("..", "sld-styles");
    /** What of GeoServer's vendor options, filter functions and marks the shipped styles may use. */
    private static final Set<String> VENDOR_OPTIONS = Set.of("autoWrap", "displacementMode", "goodnessOfFit", "labelObstacle", "maxDisplacement", "spaceAround");
    private static final Set<String> FUNCTIONS = Set.of("Recode", "area");
    private static final Set<String> MARKS = Set.of("circle", "square", "triangle", "star", "cross", "x", "shape://slash", "shape://backslash");

    @Autowired
    private DataDirectory directory;
    @Autowired
    private Catalog catalog;
    @TempDir
    private Path parent;
    private Path folder;

    @BeforeEach
    void write() {
        folder = parent.resolve("geoserver");
        directory.write(catalog, folder);
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

    private Set<String> styles() {
        return catalog.layers().stream().flatMap(layer -> layer.styles().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Path workspace() {
        return folder.resolve("workspaces").resolve("psm");
    }

    private Path store() {
        return workspace().resolve("postgis");
    }

    private static List<String> attributes(Element root, String element) {
        NodeList found = root.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> ((Element) found.item(i)).getAttribute("name")).toList();
    }

    private static List<String> texts(Element root, String element) {
        NodeList found = root.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }
}
