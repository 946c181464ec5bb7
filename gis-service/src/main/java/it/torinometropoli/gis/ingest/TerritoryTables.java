package it.torinometropoli.gis.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the territory. Replacing them is for a transaction of the caller. */
@Component
class TerritoryTables {

    private static final String GEOMETRY = "geom";

    private final JdbcClient owner;
    private final Dialect dialect;

    TerritoryTables(JdbcClient owner, Dialect dialect) {
        this.owner = owner;
        this.dialect = dialect;
    }

    /** Puts a territory in the place of what the tables hold. */
    void replace(Territory territory, TerritoryShapes shapes) {
        clear();
        territory.zones().forEach(zone -> insert("homogeneous_zone", zoneRow(zone), shapes.of(zone)));
        territory.municipalities().forEach(municipality -> insert("municipality", municipalityRow(municipality), shapes.of(municipality)));
        territory.places().forEach((theme, places) -> places.forEach(place -> {
            insert(theme.table(), placeRow(place), shapes.of(place));
            place.municipalities().forEach(municipality -> connect(theme, place, municipality));
        }));
    }

    private void clear() {
        owner.sql("DELETE FROM place_municipality").update();
        for (PlaceTheme theme : PlaceTheme.values()) {
            owner.sql("DELETE FROM " + theme.table()).update();
        }
        owner.sql("DELETE FROM municipality").update();
        owner.sql("DELETE FROM homogeneous_zone").update();
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

    private static Map<String, Object> placeRow(Place place) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", place.id());
        row.putAll(place.facts());
        row.put("comune_istat", place.municipalities().get(0).code());
        return row;
    }

    private void connect(PlaceTheme theme, Place place, Municipality municipality) {
        owner.sql("INSERT INTO place_municipality (layer, feature_id, comune_istat) VALUES (?, ?, ?)")
                .params(List.of(theme.layer(), place.id(), municipality.code())).update();
    }

    /** Column names come from the constants of this module, never from a file. */
    private void insert(String table, Map<String, Object> row, Geometry shape) {
        row.put("qualita_geometria", shape instanceof Point ? "puntuale" : "schematica");
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
