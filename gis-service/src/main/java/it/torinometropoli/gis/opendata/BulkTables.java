package it.torinometropoli.gis.opendata;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The files made at night and what has changed in them, as people read of them, in their language. */
@Component
class BulkTables {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int CHANGES_SHOWN = 50;
    private static final List<String> UNITS = List.of("kB", "MB", "GB");
    private static final double UNIT = 1000;

    private final BulkCatalogue catalogue;
    private final Catalog catalog;
    private final MessageSource messages;

    BulkTables(BulkCatalogue catalogue, Catalog catalog, MessageSource messages) {
        this.catalogue = catalogue;
        this.catalog = catalog;
        this.messages = messages;
    }

    /**
     * The files of a layer.
     *
     * @param made in Italy
     */
    record Row(String title, ZonedDateTime made, BulkCatalogue.Entry entry, List<Link> files) {
    }

    /**
     * A file.
     *
     * @param href relative to the service; with {@code .sha256} after it, that of the checksum
     */
    record Link(String format, String size, String href, String mediaType) {
    }

    /**
     * A line of the change log.
     *
     * @param at in Italy
     */
    record Line(ZonedDateTime at, String layer, BulkIndex.Kind kind, Long before, Long after) {
    }

    /** The files by layer. */
    List<Row> rows(BulkIndex index, Locale locale) {
        return catalogue.entries(index, BulkController.PATH).stream().map(entry -> row(entry, locale)).toList();
    }

    /** The latest changes. */
    List<Line> changes(BulkIndex index, Locale locale) {
        Map<String, String> titles = catalog.layers().stream().collect(Collectors.toMap(Layer::localName, layer -> layer.title().in(locale)));
        return index.changes().stream().limit(CHANGES_SHOWN).map(change -> new Line(inItaly(change.at()),
                titles.getOrDefault(change.layer(), change.layer()), change.kind(), change.before(), change.after())).toList();
    }

    private Row row(BulkCatalogue.Entry entry, Locale locale) {
        String title = catalog.layer(entry.layer()).map(layer -> layer.title().in(locale)).orElse(entry.title());
        return new Row(title, inItaly(entry.made()), entry, entry.files().stream().map(file -> link(file, locale)).toList());
    }

    private Link link(BulkCatalogue.Download file, Locale locale) {
        String ending = file.url().substring(file.url().lastIndexOf('.') + 1);
        return new Link(messages.getMessage("opendata.format." + ending, null, ending, locale), size(file.bytes(), locale), file.url(), file.mediaType());
    }

    private static ZonedDateTime inItaly(Instant moment) {
        return moment.atZone(ROME);
    }

    private static String size(long bytes, Locale locale) {
        double value = bytes / UNIT;
        int unit = 0;
        while (value >= UNIT && unit < UNITS.size() - 1) {
            value /= UNIT;
            unit++;
        }
        NumberFormat number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(1);
        return number.format(value) + "\u00A0" + UNITS.get(unit);
    }
}
