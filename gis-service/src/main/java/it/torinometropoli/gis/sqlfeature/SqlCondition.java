package it.torinometropoli.gis.sqlfeature;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition in SQL. It may be unknown where GeoTools says false; {@link #not()} takes both for false.
 *
 * @param text an SQL expression with a question mark for each value
 * @param values the values in order: texts, numbers, truths, {@link java.time.LocalDate}, {@link java.time.LocalDateTime},
 *        {@link java.time.OffsetDateTime}, arrays of texts or numbers, and the bytes of geometries
 */
record SqlCondition(String text, List<Object> values) {

    static final SqlCondition TRUE = of("TRUE");
    static final SqlCondition FALSE = of("FALSE");

    static SqlCondition of(String text, Object... values) {
        return new SqlCondition(text, Arrays.asList(values));
    }

    /** The condition that all hold. */
    static SqlCondition all(List<SqlCondition> conditions) {
        return joined(conditions, " AND ", TRUE);
    }

    /** The condition that one holds. */
    static SqlCondition any(List<SqlCondition> conditions) {
        return joined(conditions, " OR ", FALSE);
    }

    private static SqlCondition joined(List<SqlCondition> conditions, String operator, SqlCondition none) {
        if (conditions.size() < 2) {
            return conditions.isEmpty() ? none : conditions.get(0);
        }
        return new SqlCondition(conditions.stream().map(SqlCondition::text).collect(Collectors.joining(operator, "(", ")")),
                conditions.stream().flatMap(condition -> condition.values().stream()).toList());
    }

    /** The condition that this one is false or unknown. */
    SqlCondition not() {
        return new SqlCondition("(" + text + ") IS NOT TRUE", values);
    }
}
