package it.torinometropoli.gis.explorer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.site.PageAddress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The municipalities that sources of places name and that are no more. */
@Component
class PastMunicipalities {

    private final JdbcClient services;

    PastMunicipalities(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * One of them.
     *
     * @param until its last day, as readers write it; null when not known
     * @param today the municipality that it is part of now
     */
    record Past(String name, String until, Sheet.Place today) {
    }

    private record Row(String nome, LocalDate validoAl, String oggiIstat, String oggi) {
    }

    /** Those of a place, in the order in which its source names them. */
    List<Past> of(String layer, String id, Locale locale) {
        DateTimeFormatter days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return services.sql("SELECT nome, valido_al, oggi_istat, oggi FROM published_place_past_municipality WHERE layer = ? AND feature_id = ? ORDER BY ordinal, nome")
                .params(layer, id).query(Row.class).list().stream().map(row -> new Past(row.nome(),
                        row.validoAl() == null ? null : days.format(row.validoAl().minusDays(1)),
                        new Sheet.Place(row.oggi(), PageAddress.ofMunicipality(row.oggiIstat())))).toList();
    }
}
