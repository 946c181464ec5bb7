package it.torinometropoli.gis.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.territory.TerritoryPart.Municipality;
import it.torinometropoli.gis.territory.TerritoryPart.Population;
import it.torinometropoli.gis.territory.TerritoryPart.Zone;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all municipalities and all zones for the pages, each with one query. */
@Component
class TerritoryParts {

    private final JdbcClient services;

    TerritoryParts(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * All municipalities by name, as Italian sorts them.
     *
     * @param locale language of {@link Municipality#source()}
     */
    List<Municipality> municipalities(Locale locale) {
        return services.sql("SELECT codice_istat, nome, zona, zona_nome, zona_certezza, superficie_km2, fonte, fonte_en FROM published_comuni")
                .query((row, number) -> new Municipality(row.getString("codice_istat"), row.getString("nome"),
                        new TerritoryView.ZoneName(row.getInt("zona"), row.getString("zona_nome")), row.getString("zona_certezza"),
                        source(row, locale), row.getDouble("superficie_km2")))
                .list().stream().sorted(byName()).toList();
    }

    /**
     * All zones by number.
     *
     * @param locale language of {@link Zone#source()}
     */
    List<Zone> zones(Locale locale) {
        return services.sql("SELECT codice, nome, comuni_numero, popolazione, popolazione_anno, popolazione_2011, composizione_certezza, "
                        + "superficie_km2, fonte, fonte_en FROM published_zone_omogenee ORDER BY codice")
                .query((row, number) -> new Zone(row.getInt("codice"), row.getString("nome"), row.getInt("comuni_numero"),
                        population(row, locale), row.getString("composizione_certezza"), row.getDouble("superficie_km2")))
                .list();
    }

    private static Population population(ResultSet row, Locale locale) throws SQLException {
        return new Population(row.getObject("popolazione", Integer.class), row.getObject("popolazione_anno", Integer.class),
                source(row, locale), row.getInt("popolazione_2011"));
    }

    private static Comparator<Municipality> byName() {
        return Comparator.comparing(Municipality::name, Collator.getInstance(Locale.ITALIAN));
    }

    private static String source(ResultSet row, Locale locale) throws SQLException {
        return row.getString(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "fonte_en" : "fonte");
    }
}
