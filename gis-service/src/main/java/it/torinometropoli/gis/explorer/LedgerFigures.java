package it.torinometropoli.gis.explorer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The compensation ledger of entries of the CIRCA catalogue, as everybody may see it. */
@Component
class LedgerFigures {

    private static final int MOST = 500;

    private final JdbcClient services;

    LedgerFigures(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * A row of the ledger, in square metres.
     *
     * @param kind offerta, impegno or consegna
     * @param procedureName procedure that takes them; null where none is named
     * @param offered in all after it, as are committed and delivered
     */
    record Posting(int step, String kind, BigDecimal squareMetres, String procedureName, OffsetDateTime recordedAt, BigDecimal offered,
            BigDecimal committed, BigDecimal delivered) {
    }

    /** The rows of an entry, the last one first; the totals are those of the first. */
    List<Posting> of(String entry) {
        return services.sql("SELECT step, kind, square_metres, procedure_name, recorded_at, offered, committed, delivered FROM published_ledger_entry "
                + "WHERE entry = ? ORDER BY step DESC FETCH FIRST " + MOST + " ROWS ONLY").param(entry).query(Posting.class).list();
    }
}
