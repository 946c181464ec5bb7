package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of protected areas. Writing is for a transaction of the caller. */
@Component
class ProtectedAreaTable {

    static final String NAME = "protected_area";
    static final String LAYER = "aree_protette";
    static final String HECTARES = "superficie_ha";
    /** What is said of an area. */
    static final List<String> FACTS = List.of("codice", "nome", "tipo", "designazione", "designazione_en", "gestore", "gestore_nota", "gestore_nota_en", HECTARES,
            "superficie_nota", "superficie_nota_en", "comuni", "posizione", "nota_posizione", "nota_posizione_en", "fonte", "fonte_en", "qualita_geometria");

    private final JdbcClient owner;
    private final Dialect dialect;

    ProtectedAreaTable(JdbcClient owner, Dialect dialect) {
        this.owner = owner;
        this.dialect = dialect;
    }

    List<ProtectedArea> areas() {
        return owner.sql("SELECT id, " + String.join(", ", FACTS) + ", " + dialect.readGeometry("geom") + " AS shape FROM " + NAME + " ORDER BY id")
                .query((row, number) -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    for (String column : FACTS) {
                        facts.put(column, HECTARES.equals(column) ? row.getBigDecimal(column) : row.getString(column));
                    }
                    return new ProtectedArea(row.getString("id"), facts, GeometryCodec.read(row.getBytes("shape")));
                }).list();
    }

    /** Adds an area or changes the one of its identifier. */
    void put(ProtectedArea area, String municipality) {
        remove(area.id(), List.of());
        String columns = FACTS.stream().collect(Collectors.joining(", "));
        JdbcClient.StatementSpec insert = owner.sql("INSERT INTO %s (%s, id, comune_istat, geom) VALUES (%s, ?, ?, %s)".formatted(NAME, columns,
                FACTS.stream().map(column -> "?").collect(Collectors.joining(", ")), dialect.writeGeometry()));
        for (String column : FACTS) {
            insert = insert.param(area.facts().get(column));
        }
        insert.param(area.id()).param(municipality).param(GeometryCodec.write(area.shape())).update();
    }

    /** Removes an area, and what its sources say where that is another area's from then on. */
    void remove(String id, List<String> besides) {
        owner.sql("DELETE FROM " + NAME + " WHERE id = ?").param(id).update();
        besides.forEach(table -> owner.sql("DELETE FROM " + table + " WHERE layer = ? AND feature_id = ?").params(LAYER, id).update());
    }

    /** The area of a row that was kept. */
    static ProtectedArea area(PreviousRows.Row row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String column : FACTS) {
            String text = row.text(column);
            facts.put(column, text != null && HECTARES.equals(column) ? new BigDecimal(text) : text);
        }
        return new ProtectedArea(row.text("id"), facts, row.shape());
    }
}
