package it.torinometropoli.gis.opendata;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tables of the plan through the published views. */
@Component
class PlanRows {

    private static final String PLACE = "feature";

    private final JdbcClient services;
    private final Catalog catalog;
    private final FeatureSources features;

    PlanRows(@Qualifier("services") JdbcClient services, Catalog catalog, FeatureSources features) {
        this.services = services;
        this.catalog = catalog;
        this.features = features;
    }

    /**
     * An edition of the plan.
     *
     * @param code its years, {@code 2024-2026}
     * @param title what it is called, in Italian
     * @param approvedOn null when no source tells the day
     * @param inForce whether it is the current one
     */
    record Edition(String code, String title, LocalDate approvedOn, boolean inForce) {
    }

    /** All editions, the latest first. */
    List<Edition> editions() {
        return services.sql("SELECT code, title, approved_on, is_current FROM published_plan_edition ORDER BY code DESC")
                .query((row, number) -> new Edition(row.getString("code"), row.getString("title"), row.getObject("approved_on", LocalDate.class),
                        row.getBoolean("is_current"))).list();
    }

    /** Whether an edition has rows in a table. */
    boolean has(PlanTable table, String edition) {
        return services.sql(table.exists()).param(edition).query(Boolean.class).single();
    }

    /**
     * The rows of an edition by column, in the order of the plan. Values are texts, numbers and dates, or null; places are named as in WFS and
     * OGC API, and only those of published layers that are still there are given.
     */
    List<Map<String, Object>> of(PlanTable table, String edition) {
        List<Map<String, Object>> rows = services.sql(table.select()).param(edition).query((row, number) -> row(table, row)).list();
        return table == PlanTable.LUOGHI ? rows.stream().filter(this::published).toList() : rows;
    }

    private static Map<String, Object> row(PlanTable table, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Object value = row.getObject(i + 1);
            values.put(table.columns().get(i), value instanceof BigDecimal number ? plain(number)
                    : value instanceof java.sql.Date day ? day.toLocalDate() : value);
        }
        return values;
    }

    /** Names the place in full. */
    private boolean published(Map<String, Object> link) {
        Optional<Layer> layer = catalog.layer((String) link.get("layer"));
        if (layer.isEmpty()) {
            return false;
        }
        String id = layer.get().featureId((String) link.get(PLACE));
        link.put(PLACE, id);
        return !features.drawable(layer.get()) || features.of(layer.get()).feature(id).isPresent();
    }

    /** Without the zeros that the column adds at the end, and without an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
