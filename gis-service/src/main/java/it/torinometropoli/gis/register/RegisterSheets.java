package it.torinometropoli.gis.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody may read of an area in the register: its history, confirmations, and the contaminated sites that it meets. */
@Component
public class RegisterSheets {

    private final JdbcClient services;
    private final Dialect dialect;
    private final AreaWords words;

    RegisterSheets(@Qualifier("services") JdbcClient services, Dialect dialect, AreaWords words) {
        this.services = services;
        this.dialect = dialect;
        this.words = words;
    }

    private record Moment(LocalDate day, VersionKind kind, LocalDate sourceDate, AreaState state) {
    }

    /** What the register knows of an area; without anything of one that it does not hold. */
    public RegisterSheet of(String area, Locale locale) {
        return new RegisterSheet(confirmed(area), sites(area), changes(area, locale));
    }

    private LocalDate confirmed(String area) {
        return services.sql("SELECT max(known.moment) AS moment FROM (SELECT confirmed_at AS moment FROM published_register_confirmation WHERE id = ? "
                        + "UNION ALL SELECT valid_from FROM published_register_state WHERE id = ? AND genere IN ('correzione', 'nuova')) known")
                .param(area).param(area).query((row, number) -> Optional.ofNullable(row.getObject("moment", OffsetDateTime.class))).single()
                .map(moment -> RegisterDay.of(moment.toInstant())).orElse(null);
    }

    private List<RegisterSheet.ContaminatedSite> sites(String area) {
        record Meeting(String site, LocalDate checkedOn, String area) {
        }
        Map<String, List<String>> others = new TreeMap<>();
        Map<String, LocalDate> checked = new TreeMap<>();
        services.sql("SELECT s.asco_id, s.checked_on, o.id AS other FROM published_register_asco s LEFT JOIN published_register_asco o "
                        + "ON o.asco_id = s.asco_id AND o.id <> s.id WHERE s.id = ? ORDER BY s.asco_id, o.id").param(area)
                .query((row, number) -> new Meeting(row.getString("asco_id"), row.getObject("checked_on", LocalDate.class), row.getString("other")))
                .list().forEach(meeting -> {
                    checked.put(meeting.site(), meeting.checkedOn());
                    List<String> known = others.computeIfAbsent(meeting.site(), site -> new ArrayList<>());
                    if (meeting.area() != null) {
                        known.add(meeting.area());
                    }
                });
        return checked.entrySet().stream().map(site -> new RegisterSheet.ContaminatedSite(site.getKey(), site.getValue(), others.get(site.getKey()))).toList();
    }

    private List<AreaChange> changes(String area, Locale locale) {
        List<Moment> moments = services.sql(("SELECT valid_from, genere, source_date, %s, %s AS shape FROM published_register_state WHERE id = ? "
                        + "ORDER BY versione").formatted(String.join(", ", AreaState.COLUMNS), dialect.readGeometry("geom"))).param(area)
                .query((row, number) -> {
                    VersionKind kind = VersionKind.of(row.getString("genere"));
                    Map<String, Object> values = new TreeMap<>();
                    for (String column : AreaState.COLUMNS) {
                        values.put(column, column.equals(AreaState.AREA) ? row.getBigDecimal(column) : row.getString(column));
                    }
                    return new Moment(RegisterDay.of(row.getObject("valid_from", OffsetDateTime.class).toInstant()), kind,
                            row.getObject("source_date", LocalDate.class),
                            kind == VersionKind.TOLTA ? null : new AreaState(values, GeometryCodec.read(row.getBytes("shape"))));
                }).list();
        LocalDate begin = services.sql("SELECT min(valid_from) AS begin_at FROM published_register_state")
                .query((row, number) -> Optional.ofNullable(row.getObject("begin_at", OffsetDateTime.class))).single()
                .map(moment -> RegisterDay.of(moment.toInstant())).orElse(null);
        List<AreaChange> changes = new ArrayList<>();
        AreaState before = null;
        for (Moment moment : moments) {
            changes.add(new AreaChange(moment.day(), reason(moment, begin),
                    moment.state() == null ? null : words.source(moment.state(), locale), moment.sourceDate(),
                    before == null || moment.state() == null ? List.of() : words.differences(before, moment.state(), locale)));
            before = moment.state();
        }
        Collections.reverse(changes);
        return changes;
    }

    /** The key of why there is a version; what the office adds after the first day is not what the register began with. */
    private static String reason(Moment moment, LocalDate begin) {
        return moment.kind() == VersionKind.PARTENZA && moment.day().isAfter(begin) ? "register.kind.aggiunta" : "register.kind." + moment.kind().code();
    }
}
