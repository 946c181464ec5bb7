package it.torinometropoli.gis.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.ingest.TerritoryFollower;
import it.torinometropoli.gis.loading.DismissedSiteHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps history and published areas in step when the service starts and when areas are loaded: what municipalities have brought outlives newer shipped data, and what others
 * have changed becomes part of the history.
 */
@Component
public class RegisterInStep implements TerritoryFollower, DismissedSiteHistory {

    /** On which the sources of the shipped areas were read ({@code data/territory/README.md}): where the history begins. */
    private static final LocalDate SOURCES_READ = LocalDate.of(2026, 11, 22);

    private static final Logger LOG = LoggerFactory.getLogger(RegisterInStep.class);

    private final AreaTables tables;

    /** Works on the tables of the register, as their owner. */
    public RegisterInStep(JdbcClient owner, Dialect dialect) {
        this.tables = new AreaTables(owner, dialect);
    }

    @Override
    public void replaced() {
        brought().forEach(version -> {
            if (tables.hasMunicipality(version.state().text(AreaState.MUNICIPALITY))) {
                tables.publish(version.area(), version.state());
            } else {
                LOG.warn("The area {} is no longer published: its municipality {} is not there any more", version.area(),
                        version.state().text(AreaState.MUNICIPALITY));
            }
        });
    }

    @Override
    public void inPlace() {
        remember(Map.of());
    }

    @Override
    public Set<String> identifiers() {
        return tables.known();
    }

    @Override
    public Map<String, LocalDate> broughtByMunicipalities() {
        return brought().collect(Collectors.toMap(AreaVersion::area, version -> RegisterDay.of(version.validFrom())));
    }

    /** What municipalities have brought and still holds: nothing came after it, or what came was taken back. */
    private Stream<AreaVersion> brought() {
        Map<String, AreaVersion> latest = tables.latest();
        return tables.latestProposed().values().stream().filter(version -> {
            AreaVersion last = latest.get(version.area());
            return last.number() == version.number() || last.state() != null && last.state().sameAs(version.state());
        });
    }

    @Override
    public void remember(Map<String, LocalDate> sourceDates) {
        Map<String, AreaState> published = tables.published();
        Map<String, AreaVersion> known = tables.latest();
        Instant now = Instant.now();
        published.forEach((area, state) -> {
            AreaVersion before = known.get(area);
            if (before == null) {
                tables.know(area);
                tables.add(new AreaTables.Addition(area, VersionKind.PARTENZA, known.isEmpty() ? begin(now) : now, null, sourceDates.get(area)),
                        null, state);
            } else if (before.state() == null || !before.state().sameAs(state)) {
                tables.add(new AreaTables.Addition(area, VersionKind.ALTRA_MODIFICA, now, null, sourceDates.get(area)), before, state);
            }
        });
        known.values().stream().filter(version -> version.state() != null && !published.containsKey(version.area())).forEach(version ->
                tables.add(new AreaTables.Addition(version.area(), VersionKind.TOLTA, now, null, null), version, null));
    }

    private static Instant begin(Instant now) {
        Instant begin = SOURCES_READ.atStartOfDay(RegisterDay.ROME).toInstant();
        return begin.isBefore(now) ? begin : now;
    }
}
