package it.torinometropoli.gis.wms;

import java.util.List;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.render.Legend;
import it.torinometropoli.gis.render.LegendPainter;
import it.torinometropoli.gis.render.PngEncoder;
import it.torinometropoli.gis.render.SvgMaps;
import org.geotools.api.style.Style;
import org.springframework.stereotype.Component;

/** The formats of legends. */
@Component
class LegendFormats {

    /** The media types of legends, the preferred one first. */
    static final List<String> NAMES = List.of(MapFormats.PNG, MapFormats.SVG, LegendJson.MEDIA_TYPE);

    private static final long MOST_PIXELS = 16_000_000;

    private final Legends legends;
    private final LegendPainter painter;
    private final PictureFiles files;
    private final LegendJson json;

    LegendFormats(Legends legends, LegendPainter painter, PictureFiles files, LegendJson json) {
        this.legends = legends;
        this.painter = painter;
        this.files = files;
        this.json = json;
    }

    /** How pictures become files. */
    @Component
    record PictureFiles(PngEncoder png, SvgMaps svg) {
    }

    /** The names of the rules that legends of a style show. */
    List<String> rules(Style style) {
        return painter.rules(style);
    }

    /**
     * Writes a legend.
     *
     * @param format one of {@link #NAMES}
     * @throws OwsException when a picture of it would be too large
     */
    byte[] write(String format, LegendOrder order) {
        if (format.equals(LegendJson.MEDIA_TYPE)) {
            return json.write(order.subject().layers(), order.choice().told(), order.locale());
        }
        Legend legend = legends.of(order.subject(), order.choice().drawn(), order.locale(), order.look());
        if ((long) legend.width() * legend.height() > MOST_PIXELS) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "LEGEND_OPTIONS",
                    "The legend would have more than %d pixels; ask for smaller symbols or letters, or a lower dpi".formatted(MOST_PIXELS));
        }
        return format.equals(MapFormats.SVG) ? files.svg().draw(legend) : files.png().encode(legend.picture());
    }
}
