package it.torinometropoli.gis.territory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.territory.TerritoryPart.Municipality;
import it.torinometropoli.gis.territory.TerritoryPart.Zone;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which municipalities a reader wants to see, and in which order.
 *
 * @param words beginning of a word of the name, or of the code; may be empty
 * @param zone number of the zone; empty for all
 * @param order the order of the table
 */
record MunicipalitySearch(String words, String zone, RowOrder order) {

    static final String PATH = "/comuni";

    /**
     * The head of a column.
     *
     * @param key of the column
     * @param href address of the table when the column is chosen, relative to the service
     * @param direction {@code ascending}, {@code descending} or null
     * @param figure whether the column holds figures
     */
    record Heading(String key, String href, String direction, boolean figure) {
    }

    /**
     * Municipalities under one heading.
     *
     * @param key letter or number of the zone
     * @param title the heading, or null
     * @param path address of the zone's page, or null
     * @param rows the municipalities
     */
    record Group(String key, String title, String path, List<PartRow> rows) {
    }

    /** The municipalities that match. */
    List<Municipality> in(List<Municipality> all) {
        return all.stream().filter(municipality -> TerritoryNames.matches(municipality, words)
                && (zone.isEmpty() || zone.equals(Integer.toString(municipality.zoneNumber())))).toList();
    }

    /** The heads of the table. */
    List<Heading> headings(List<Layer> layers) {
        return RowOrder.columns(layers).stream()
                .map(column -> new Heading(column, href(order.next(column)), order.direction(column), RowOrder.isFigure(column))).toList();
    }

    /** The rows in their order, under letters when that is by name, under zones when it is by zone. */
    List<Group> groups(List<PartRow> byName, List<Zone> zones) {
        List<PartRow> rows = order.sorted(byName);
        return switch (order.column()) {
            case RowOrder.NAME -> grouped(rows, row -> TerritoryNames.plain(row.part().name()).substring(0, 1).toUpperCase(Locale.ROOT))
                    .entrySet().stream().map(entry -> new Group(entry.getKey(), entry.getKey(), null, entry.getValue())).toList();
            case RowOrder.ZONE -> grouped(rows, row -> Integer.toString(row.part().zoneNumber())).entrySet().stream()
                    .map(entry -> group(entry.getKey(), entry.getValue(), zones)).toList();
            default -> List.of(new Group(order.column(), null, null, rows));
        };
    }

    private static Group group(String zone, List<PartRow> rows, List<Zone> zones) {
        return zones.stream().filter(one -> one.key().equals(zone)).map(one -> new Group(zone, zone + " " + one.name(), one.path(), rows))
                .findFirst().orElseGet(() -> new Group(zone, zone, null, rows));
    }

    private static Map<String, List<PartRow>> grouped(List<PartRow> rows, Function<PartRow, String> key) {
        Map<String, List<PartRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(key.apply(row), first -> new ArrayList<>()).add(row));
        return groups;
    }

    private String href(RowOrder next) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        if (!words.isEmpty()) {
            address.queryParam("q", "{words}");
        }
        if (!zone.isEmpty()) {
            address.queryParam("zona", zone);
        }
        address.queryParam(RowOrder.PARAMETER, next.value()).fragment("trovati");
        return address.encode().buildAndExpand(Map.of("words", words)).toUriString();
    }
}
