package it.torinometropoli.gis.ingest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.loading.PlaceMunicipalities;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the territory. Replacing them is for a transaction of the caller. */
@Component
class TerritoryTables {

    private static final String GEOMETRY = "geom";
    private static final String QUALITY = "qualita_geometria";
    private static final String MUNICIPALITIES = "comuni";
    private static final String ZONES = "zone_omogenee";

    private final JdbcClient owner;
    private final Dialect dialect;
    private final PlaceMunicipalities places;

    TerritoryTables(JdbcClient owner, Dialect dialect, PlaceMunicipalities places) {
        this.owner = owner;
        this.dialect = dialect;
        this.places = places;
    }

    /** Puts a territory in the place of what the tables hold; what an administrator has loaded stays. */
    void replace(Territory territory, TerritoryShapes shapes) {
        Set<String> loaded = new HashSet<>(owner.sql("SELECT dataset FROM data_load WHERE state = 'in_vigore'").query(String.class).list());
        boolean ownMunicipalities = !loaded.contains(MUNICIPALITIES) && !loaded.contains(ZONES);
        List<PlaceTheme> themes = Stream.of(PlaceTheme.values()).filter(theme -> !loaded.contains(theme.layer())).toList();
        clear(themes);
        if (ownMunicipalities) {
            replaceMunicipalities(territory, shapes);
        }
        themes.forEach(theme -> territory.places().get(theme).forEach(place -> {
            insert(theme.table(), placeRow(place, today(place.municipalities().get(0).code())), shapes.of(place));
            connect(theme, place);
        }));
        places.derive();
    }

    /** Those that places of other origin refer to are changed in place. */
    private void replaceMunicipalities(Territory territory, TerritoryShapes shapes) {
        territory.zones().forEach(zone -> put("homogeneous_zone", "codice", zoneRow(zone), shapes.of(zone)));
        territory.municipalities().forEach(municipality -> put("municipality", "codice_istat", municipalityRow(municipality), shapes.of(municipality)));
        removeOthers("municipality", "codice_istat", territory.municipalities().stream().map(municipality -> (Object) municipality.code()).toList());
        removeOthers("homogeneous_zone", "codice", territory.zones().stream().map(zone -> (Object) zone.code()).toList());
    }

    private void clear(List<PlaceTheme> themes) {
        for (PlaceTheme theme : themes) {
            owner.sql("DELETE FROM place_municipality WHERE layer = ?").param(theme.layer()).update();
            owner.sql("DELETE FROM place_statement WHERE layer = ?").param(theme.layer()).update();
            owner.sql("DELETE FROM " + theme.table()).update();
        }
    }

    private void removeOthers(String table, String key, List<Object> kept) {
        owner.sql("SELECT " + key + " FROM " + table).query().singleColumn().stream().filter(there -> !kept.contains(there))
                .forEach(gone -> owner.sql("DELETE FROM " + table + " WHERE " + key + " = ?").param(gone).update());
    }

    /** The code of a municipality as it is today: its own, or its successor's. */
    private String today(String code) {
        return owner.sql("SELECT successore FROM municipality_past WHERE codice_istat = ?").param(code).query(String.class).optional().orElse(code);
    }

    private static Map<String, Object> zoneRow(Zone zone) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("codice", zone.code());
        row.put("nome", zone.name());
        row.put("comuni_numero", zone.municipalities());
        row.put("popolazione", zone.population());
        row.put("popolazione_anno", zone.populationYear());
        row.put("popolazione_2011", zone.population2011());
        row.put("composizione_certezza", zone.certainty());
        row.put("superficie_km2", zone.area());
        row.put("fonte", zone.source());
        row.put("fonte_en", zone.sourceEn());
        return row;
    }

    private static Map<String, Object> municipalityRow(Municipality municipality) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("codice_istat", municipality.code());
        row.put("nome", municipality.name());
        row.put("zona", municipality.zone());
        row.put("zona_certezza", municipality.certainty());
        row.put("superficie_km2", municipality.area());
        row.put("fonte", municipality.source());
        row.put("fonte_en", municipality.sourceEn());
        return row;
    }

    private static Map<String, Object> placeRow(Place place, String municipality) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", place.id());
        row.putAll(place.facts());
        row.put("comune_istat", municipality);
        return row;
    }

    private void connect(PlaceTheme theme, Place place) {
        int ordinal = 0;
        for (Municipality municipality : place.municipalities()) {
            owner.sql("INSERT INTO place_statement (layer, feature_id, ordinal, comune_istat) VALUES (?, ?, ?, ?)")
                    .params(theme.layer(), place.id(), ordinal++, municipality.code()).update();
        }
    }

    /** Changes the row of a key, or inserts it when there is none. */
    private void put(String table, String key, Map<String, Object> row, Geometry shape) {
        Map<String, Object> values = new LinkedHashMap<>(row);
        Object code = values.remove(key);
        values.put(QUALITY, quality(shape));
        String columns = values.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        JdbcClient.StatementSpec update = owner.sql("UPDATE %s SET %s, %s = %s WHERE %s = ?".formatted(table, columns, GEOMETRY, dialect.writeGeometry(), key));
        for (Object value : values.values()) {
            update = update.param(value);
        }
        if (update.param(GeometryCodec.write(shape)).param(code).update() == 0) {
            insert(table, row, shape);
        }
    }

    private static String quality(Geometry shape) {
        return shape instanceof Point ? "puntuale" : "schematica";
    }

    /** Column names come from the constants of this module, never from a file. */
    private void insert(String table, Map<String, Object> row, Geometry shape) {
        row.put(QUALITY, quality(shape));
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        JdbcClient.StatementSpec statement = owner.sql("INSERT INTO %s (%s, %s) VALUES (%s, %s)"
                .formatted(table, columns, GEOMETRY, values, dialect.writeGeometry()));
        for (Object value : row.values()) {
            statement = statement.param(value);
        }
        statement.param(GeometryCodec.write(shape)).update();
    }
}
