package it.torinometropoli.gis.print;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.print.SheetMap.Above;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class PdfPagesIT {

    private static final Envelope TORINO = new Envelope(385_000, 405_000, 4_980_000, 4_995_000);
    /** What two ways to the same picture make of its edges, as a share of what it is beside an empty page. */
    private static final double EDGES = 0.4;

    @Autowired
    private PdfPages pages;
    @Autowired
    private SheetMaps maps;
    @Autowired
    private ShownLayers shown;
    @Autowired
    private Catalog catalog;

    @Test
    void aDrawingStandsInItsPlace() {
        PageDrawing green = graphics -> {
            graphics.setColor(Color.GREEN);
            graphics.fillRect(0, 0, 100, 75);
        };

        try (Pdf pdf = Pdf.of(pages.of(page("Above", green)))) {
            BufferedImage look = pdf.look(96);
            Color within = new Color(look.getRGB(60, 60));
            assertThat(within.getGreen()).isEqualTo(255);
            assertThat(within.getRed()).isZero();
            assertThat(new Color(look.getRGB(180, 60))).isEqualTo(Color.WHITE);
            assertThat(pdf.pictures()).containsExactly("A drawing");
            assertThat(pdf.accessible()).isTrue();
        }
    }

    @Test
    void whatADrawingThrowsReachesTheCaller() {
        assertThatThrownBy(() -> pages.of(page("", graphics -> {
            throw new UnsupportedOperationException("too much");
        }))).isInstanceOf(UnsupportedOperationException.class).hasMessage("too much");
    }

    @Test
    void lettersThatTheFontLacksAreMarkedAndMarkupStaysText() {
        try (Pdf pdf = Pdf.of(pages.of(page("Àèß – <b>&amp; 漢", graphics -> { })))) {
            assertThat(pdf.text()).contains("Àèß – <b>&amp; ?");
        }
    }

    @Test
    void aMapOfTooManyShapesIsThePictureOfThem() {
        SheetMap map = new SheetMap(List.of(shown.whole(catalog.layer("comuni").orElseThrow())),
                new Above(List.of(shown.whole(catalog.layer("aree_dismesse").orElseThrow())), new Color(255, 255, 255, 128)), TORINO, 200, 150);

        double both = difference(look(maps.shapes(map)), look(maps.picture(map)));
        double either = difference(look(maps.shapes(map)), look(graphics -> { }));
        assertThat(both).isLessThan(EDGES * either);
    }

    private BufferedImage look(PageDrawing drawing) {
        try (Pdf pdf = Pdf.of(pages.of(page("", drawing)))) {
            return pdf.look(96);
        }
    }

    private static PdfPage page(String text, PageDrawing drawing) {
        return new PdfPage("print/drawing", Map.of("text", text), Map.of("drawing", drawing), Locale.ENGLISH);
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                Color a = new Color(one.getRGB(x, y));
                Color b = new Color(other.getRGB(x, y));
                sum += Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue());
            }
        }
        return sum / 3.0 / one.getWidth() / one.getHeight();
    }
}
