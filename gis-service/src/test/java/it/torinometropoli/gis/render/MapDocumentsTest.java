package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.feature.Snapshots;
import it.torinometropoli.gis.geo.Crs;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static it.torinometropoli.gis.render.SymbolStyles.line;
import static it.torinometropoli.gis.render.SymbolStyles.outline;
import static it.torinometropoli.gis.render.SymbolStyles.style;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Maps as SVG and PDF; they stay in {@code target/maps/documents} to be looked at. */
class MapDocumentsTest {

    private static final Path DOCUMENTS = Path.of("target", "maps", "documents");
    private static final int SIDE = 400;
    /** Of 255 levels, on average over all pixels: what two rasterisers make of the edges of the same shapes; a hatch out of place makes more. */
    private static final double EDGES = 5;

    private final MapPainter painter = painter(SymbolFeatures.LAYER);

    static Stream<Arguments> styles() {
        Map<String, Style> styles = SymbolStyles.all();
        styles.put("labels", TestStyles.of(TestStyles.rule(TestStyles.polygon("#CFE2F3") + TestStyles.label("""
                <Halo><Radius>2</Radius><Fill><CssParameter name="fill">#FFFFFF</CssParameter></Fill></Halo>"""))));
        return styles.entrySet().stream().map(style -> arguments(Named.of(style.getKey(), style)));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void drawsSvgAsThePicture(Map.Entry<String, Style> style) throws IOException {
        MapRequest map = map(style.getValue(), MapRequest.STANDARD_RESOLUTION);

        byte[] file = new SvgMaps(painter).draw(map);

        keep(style.getKey() + ".svg", file);
        assertThat(PictureDifference.between(svg(file), painter.paint(map)).mean()).isLessThan(EDGES);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void drawsPdfAsThePicture(Map.Entry<String, Style> style) throws IOException {
        MapRequest map = map(style.getValue(), 144);

        byte[] file = new PdfMaps(painter).draw(map);

        keep(style.getKey() + ".pdf", file);
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage shown = new PDFRenderer(document).renderImageWithDPI(0, 144, ImageType.RGB);
            assertThat(shown.getWidth()).isEqualTo(SIDE);
            assertThat(PictureDifference.between(shown, painter.paint(map)).mean()).isLessThan(EDGES);
        }
    }

    @Test
    void makesPagesAsLargeAsThePixelsAre() throws IOException {
        try (PDDocument document = Loader.loadPDF(new PdfMaps(painter).draw(map(style(line(outline(1))), 200)))) {
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isCloseTo(SIDE / 200f * 72, within(0.01f));
        }
    }

    @Test
    void drawsTheSameFileAgain() {
        MapRequest map = map(style(line(outline(1))), 90);

        assertThat(new PdfMaps(painter).draw(map)).isEqualTo(new PdfMaps(painter).draw(map));
        assertThat(new SvgMaps(painter).draw(map)).isEqualTo(new SvgMaps(painter).draw(map));
    }

    @Test
    void keepsLettersAsShapes() {
        byte[] file = new SvgMaps(painter).draw(map(TestStyles.of(TestStyles.rule(TestStyles.label(""))), 90));

        assertThat(new String(file, StandardCharsets.UTF_8)).contains("<path").doesNotContain("<image", "<text", "<!DOCTYPE");
    }

    @Test
    void refusesMapsOfTooManyPoints() {
        Random places = new Random(1);
        String tangle = IntStream.range(0, 60_000).mapToObj(i -> (393_600 + places.nextInt(6_000)) + " " + (4_987_200 + places.nextInt(6_000)))
                .collect(Collectors.joining(",", "LINESTRING(", ")"));
        Snapshots lines = Snapshots.layer("fitto", null);
        IntStream.range(0, 20).forEach(i -> lines.with("Linea", "a", 1.0, tangle));
        SnapshotSource dense = lines.snapshot();
        MapRequest map = new MapRequest(List.of(new MapLayer(dense.layer(), style(line(outline(1))), Filter.INCLUDE)), SymbolFeatures.TILE,
                Crs.WEB_MERCATOR, SIDE, SIDE, Color.WHITE);

        assertThatExceptionOfType(MapTooLargeException.class).isThrownBy(() -> new SvgMaps(painter(dense)).draw(map))
                .satisfies(tooLarge -> assertThat(tooLarge.most()).isEqualTo(1_000_000));
    }

    private static MapPainter painter(SnapshotSource source) {
        return new MapPainter(layer -> source, new ShippedFonts(Path.of("target", "fonts")));
    }

    private static MapRequest map(Style style, double resolution) {
        return new MapRequest(List.of(new MapLayer(SymbolFeatures.LAYER.layer(), style, Filter.INCLUDE)), SymbolFeatures.TILE, Crs.WEB_MERCATOR,
                SIDE, SIDE, Color.WHITE, resolution);
    }

    private static BufferedImage svg(byte[] file) {
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(file), null, LoaderContext.createDefault());
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Drawing.on(picture);
        document.render((Component) null, graphics, new ViewBox(0, 0, SIDE, SIDE));
        graphics.dispose();
        return picture;
    }

    private static void keep(String name, byte[] file) throws IOException {
        Files.createDirectories(DOCUMENTS);
        Files.write(DOCUMENTS.resolve(name.replaceAll("[^a-zA-Z0-9.]+", "-")), file);
    }
}
