package it.torinometropoli.gis.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads municipalities and zones through the published views. */
@Component
class TerritoryQueries {

    private final JdbcClient services;
    private final PlaceCounts counts;

    TerritoryQueries(@Qualifier("services") JdbcClient services, PlaceCounts counts) {
        this.services = services;
        this.counts = counts;
    }

    /** All municipalities by ISTAT code. */
    List<TerritoryView.MunicipalityItem> municipalities() {
        return services.sql("SELECT codice_istat, nome, zona, zona_nome FROM published_comuni ORDER BY codice_istat")
                .query((row, number) -> new TerritoryView.MunicipalityItem(row.getString("codice_istat"), row.getString("nome"), zoneOf(row)))
                .list();
    }

    /** The municipality of an ISTAT code. */
    Optional<TerritoryView.Municipality> municipality(String code, Locale locale) {
        return services.sql("SELECT codice_istat, nome, zona, zona_nome, zona_certezza, superficie_km2, fonte, fonte_en "
                        + "FROM published_comuni WHERE codice_istat = ?").param(code)
                .query((row, number) -> municipality(row, locale)).optional();
    }

    /** All zones by number. */
    List<TerritoryView.ZoneItem> zones() {
        return services.sql("SELECT codice, nome, comuni_numero FROM published_zone_omogenee ORDER BY codice")
                .query((row, number) -> new TerritoryView.ZoneItem(row.getInt("codice"), row.getString("nome"), row.getInt("comuni_numero")))
                .list();
    }

    /** The zone of a number. */
    Optional<TerritoryView.Zone> zone(int code, Locale locale) {
        return services.sql("SELECT codice, nome, superficie_km2, popolazione, popolazione_anno, popolazione_2011, composizione_certezza, "
                        + "fonte, fonte_en FROM published_zone_omogenee WHERE codice = ?").param(code)
                .query((row, number) -> zone(row, locale)).optional();
    }

    private TerritoryView.Municipality municipality(ResultSet row, Locale locale) throws SQLException {
        String code = row.getString("codice_istat");
        TerritoryScope scope = TerritoryScope.municipality(code);
        return new TerritoryView.Municipality(code, row.getString("nome"), zoneOf(row), row.getString("zona_certezza"), source(row, locale),
                row.getDouble("superficie_km2"), "comuni." + code, counts.byLayer(scope, locale), counts.byAction(scope));
    }

    private TerritoryView.Zone zone(ResultSet row, Locale locale) throws SQLException {
        int code = row.getInt("codice");
        TerritoryScope scope = TerritoryScope.zone(code);
        return new TerritoryView.Zone(code, row.getString("nome"), row.getDouble("superficie_km2"), row.getObject("popolazione", Integer.class),
                row.getObject("popolazione_anno", Integer.class), source(row, locale), row.getInt("popolazione_2011"),
                row.getString("composizione_certezza"), "zone_omogenee." + code, municipalitiesOf(code), counts.byLayer(scope, locale),
                counts.byAction(scope));
    }

    private List<TerritoryView.MunicipalityName> municipalitiesOf(int zone) {
        return services.sql("SELECT codice_istat AS code, nome AS name FROM published_comuni WHERE zona = ? ORDER BY codice_istat").param(zone)
                .query(TerritoryView.MunicipalityName.class).list();
    }

    private static TerritoryView.ZoneName zoneOf(ResultSet row) throws SQLException {
        return new TerritoryView.ZoneName(row.getInt("zona"), row.getString("zona_nome"));
    }

    private static String source(ResultSet row, Locale locale) throws SQLException {
        return row.getString(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "fonte_en" : "fonte");
    }
}
