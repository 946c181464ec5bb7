package it.torinometropoli.gis.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.site.PageAddress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The municipalities that sources of places name and that are no more. */
@Component
public class PastMunicipalities {

    private final JdbcClient services;

    PastMunicipalities(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * One of them.
     *
     * @param until its last day, as readers write it; null when not known
     * @param today the name of the municipality that it is part of now
     * @param href the page of that one
     */
    public record Past(String name, String until, String today, String href) {
    }

    private record Row(String nome, LocalDate validoAl, String oggiIstat, String oggi) {
    }

    /**
     * Those of a place, in the order in which its source names them.
     *
     * @param layer its name
     * @param id of the place within the layer
     */
    public List<Past> of(String layer, String id, Locale locale) {
        DateTimeFormatter days = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        return services.sql("SELECT nome, valido_al, oggi_istat, oggi FROM published_place_past_municipality WHERE layer = ? AND feature_id = ? ORDER BY ordinal, nome")
                .params(layer, id).query(Row.class).list().stream().map(row -> new Past(row.nome(),
                        row.validoAl() == null ? null : days.format(row.validoAl().minusDays(1)),
                        row.oggi(), PageAddress.ofMunicipality(row.oggiIstat()))).toList();
    }
}
