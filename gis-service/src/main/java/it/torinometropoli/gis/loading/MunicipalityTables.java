package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of municipalities and zones. Writing is for a transaction of the caller. Rows are changed in place, as others refer to them. */
@Component
class MunicipalityTables {

    static final String MUNICIPALITIES = "municipality";
    static final String PAST = "municipality_past";
    static final String ZONES = "homogeneous_zone";

    private final JdbcClient owner;
    private final Dialect dialect;

    MunicipalityTables(JdbcClient owner, Dialect dialect) {
        this.owner = owner;
        this.dialect = dialect;
    }

    /** Those of today, by code. */
    List<Municipality> municipalities() {
        return owner.sql("SELECT codice_istat, nome, zona, zona_certezza, superficie_km2, fonte, fonte_en, valido_dal, qualita_geometria, "
                + dialect.readGeometry("geom") + " AS shape FROM municipality ORDER BY codice_istat")
                .query((row, number) -> new Municipality(row.getString("codice_istat"), row.getString("nome"), row.getInt("zona"),
                        row.getString("zona_certezza"), row.getBigDecimal("superficie_km2"), row.getString("fonte"), row.getString("fonte_en"),
                        row.getObject("valido_dal", LocalDate.class), row.getString("qualita_geometria"), GeometryCodec.read(row.getBytes("shape")))).list();
    }

    /** Numbers of the zones by their names. */
    Map<String, Integer> zones() {
        return owner.sql("SELECT nome, codice FROM homogeneous_zone").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("nome"), row -> (Integer) row.get("codice")));
    }

    /** The municipality in which each one lies that is no more. */
    Map<String, String> successors() {
        return owner.sql("SELECT codice_istat, successore FROM municipality_past").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("codice_istat"), row -> (String) row.get("successore")));
    }

    /** Adds a municipality, or changes the one of its code. */
    void put(Municipality municipality) {
        int changed = owner.sql("UPDATE municipality SET nome = ?, zona = ?, zona_certezza = ?, superficie_km2 = ?, fonte = ?, fonte_en = ?, valido_dal = ?, "
                + "qualita_geometria = ?, geom = " + dialect.writeGeometry() + " WHERE codice_istat = ?")
                .params(values(municipality)).param(municipality.code()).update();
        if (changed == 0) {
            owner.sql("INSERT INTO municipality (nome, zona, zona_certezza, superficie_km2, fonte, fonte_en, valido_dal, qualita_geometria, geom, codice_istat) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, " + dialect.writeGeometry() + ", ?)").params(values(municipality)).param(municipality.code()).update();
        }
    }

    private static List<Object> values(Municipality municipality) {
        return Arrays.asList(municipality.name(), municipality.zone(), municipality.certainty(), municipality.area(), municipality.source(),
                municipality.sourceEn(), municipality.validFrom(), municipality.quality(), GeometryCodec.write(municipality.shape()));
    }

    /** Gives a name free that a new municipality takes over from one that is to end in the same transaction. */
    void freeName(String code) {
        owner.sql("UPDATE municipality SET nome = codice_istat WHERE codice_istat = ?").param(code).update();
    }

    /** Removes municipalities to which nothing refers any more. */
    void remove(List<String> codes) {
        codes.forEach(code -> owner.sql("DELETE FROM municipality WHERE codice_istat = ?").param(code).update());
    }

    /** Remembers a municipality that is no more. */
    void remember(Municipality ended, LocalDate until, String successor) {
        forget(ended.code());
        owner.sql("INSERT INTO municipality_past (codice_istat, nome, zona, superficie_km2, valido_dal, valido_al, successore, qualita_geometria, geom) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, " + dialect.writeGeometry() + ")")
                .params(Arrays.asList(ended.code(), ended.name(), ended.zone(), ended.area(), ended.validFrom(), until, successor, ended.quality(),
                        GeometryCodec.write(ended.shape()))).update();
        owner.sql("UPDATE municipality_past SET successore = ? WHERE successore = ?").params(successor, ended.code()).update();
    }

    /** Removes one from those that are no more. */
    void forget(String code) {
        owner.sql("DELETE FROM municipality_past WHERE codice_istat = ?").param(code).update();
    }

    void forgetAll() {
        owner.sql("DELETE FROM municipality_past").update();
    }

    /** Gives a zone the shape of its municipalities, their number and their area in square kilometres. */
    void putZone(int code, int municipalities, BigDecimal area, String quality, Geometry shape) {
        owner.sql("UPDATE homogeneous_zone SET comuni_numero = ?, superficie_km2 = ?, qualita_geometria = ?, geom = " + dialect.writeGeometry() + " WHERE codice = ?")
                .params(municipalities, area, quality, GeometryCodec.write(shape), code).update();
    }
}
