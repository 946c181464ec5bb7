package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

/** The compensation ledger as pages of the office show it. */
@Component
class LedgerPages {

    private final Ledger ledger;

    LedgerPages(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The ledger of an entry.
     *
     * @param area of the entry in m²; null when it is no area, so that nothing can be offered
     * @param now the totals; null while there are no rows
     */
    record Account(BigDecimal area, List<Ledger.Row> rows, Ledger.Row now) {

        /** Square metres that can still be offered. */
        public BigDecimal toOffer() {
            return area.subtract(now == null ? BigDecimal.ZERO : now.offered());
        }

        /** Square metres that can still be committed. */
        public BigDecimal toCommit() {
            return now == null ? BigDecimal.ZERO : now.offered().subtract(now.committed());
        }

        /** Square metres that can still be delivered. */
        public BigDecimal toDeliver() {
            return now == null ? BigDecimal.ZERO : now.committed().subtract(now.delivered());
        }
    }

    /** The ledger of a proposal's entry; null when it has none. */
    Account of(Proposal proposal) {
        if (!proposal.state().published()) {
            return null;
        }
        List<Ledger.Row> rows = ledger.of(proposal.number());
        BigDecimal area = proposal.draft().shape().getDimension() == 2 ? Measures.rounded(proposal.draft().shape().getArea(), 2) : null;
        return new Account(area, rows, rows.isEmpty() ? null : rows.get(rows.size() - 1));
    }
}
