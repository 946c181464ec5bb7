package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values of the plan's indicators. Writing is for a transaction of the caller. */
@Component
class IndicatorTable {

    static final String NAME = "plan_indicator_value";

    private final JdbcClient owner;

    IndicatorTable(JdbcClient owner) {
        this.owner = owner;
    }

    /**
     * An indicator of an edition of the plan.
     *
     * @param unit the unit of measure; null when its source does not state it
     * @param latest the value that the plan's documents print; null for none
     */
    record Indicator(String id, String name, String unit, BigDecimal latest) {
    }

    /**
     * A value of an indicator.
     *
     * @param kind {@code misura} for what was measured, {@code obiettivo} for what is aimed at
     * @param period a year, or a day such as 2026-06-30
     * @param unit null when none is stated
     * @param note null for none
     */
    record Value(String edition, String indicator, String kind, String period, BigDecimal amount, String unit, String source, String note) {
    }

    /** The indicators of an edition by identifier; none when there is no such edition. */
    Map<String, Indicator> indicators(String edition) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        owner.sql("SELECT id, name, unit, latest_value AS latest FROM plan_indicator WHERE edition = ? ORDER BY ordinal").param(edition).query(Indicator.class)
                .list().forEach(indicator -> indicators.put(indicator.id(), indicator));
        return indicators;
    }

    /** The values of an edition, those of an indicator by period. */
    List<Value> values(String edition) {
        return owner.sql("SELECT edition, indicator, kind, period, amount, unit, source, note FROM " + NAME + " WHERE edition = ? ORDER BY indicator, period, kind")
                .param(edition).query(Value.class).list();
    }

    /** Removes all values of indicators of an edition. */
    void clear(String edition, Collection<String> indicators) {
        indicators.forEach(indicator -> owner.sql("DELETE FROM " + NAME + " WHERE edition = ? AND indicator = ?").params(edition, indicator).update());
    }

    /** Removes all values of all editions. */
    void clear() {
        owner.sql("DELETE FROM " + NAME).update();
    }

    void add(Value value) {
        owner.sql("INSERT INTO " + NAME + " (edition, indicator, kind, period, amount, unit, source, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(value.edition(), value.indicator(), value.kind(), value.period(), value.amount(), value.unit(), value.source(), value.note()).update();
    }

    /** A value that was kept. */
    static Value value(PreviousRows.Row row) {
        return new Value(row.text("edition"), row.text("indicator"), row.text("kind"), row.text("period"), new BigDecimal(row.text("amount")), row.text("unit"),
                row.text("source"), row.text("note"));
    }
}
