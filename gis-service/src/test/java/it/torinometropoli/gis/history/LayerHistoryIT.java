package it.torinometropoli.gis.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.history.MonthOfParks.Park;
import it.torinometropoli.gis.history.StateStore.Sight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is noted of a layer and told of it, on every database: a layer that no service looks at, as several share the database. */
@IntegrationTest
class LayerHistoryIT {

    private static final String LAYER = "parchi_di_un_mese";
    private static final Instant FIRST = Instant.parse("2026-06-01T08:00:00Z");
    private static final Sight NOTHING = new Sight(null, null);
    private static final Park A = new Park("a", "Parco A", 0);
    private static final Park B = new Park("b", "Parco B", 0);

    @Autowired
    private JdbcClient owner;
    @Autowired
    private VersionStore versions;
    @Autowired
    private StateStore states;
    @Autowired
    private LayerHistory history;
    @Autowired
    private Catalog catalog;
    private Layer layer;
    private MonthOfParks month;

    /** When a state was seen first and last. */
    private record Seen(String version, Instant from, Instant until) {
    }

    @BeforeEach
    void layer() {
        Layer parks = catalog.layer("aree_protette").orElseThrow();
        layer = new Layer(LAYER, parks.title(), parks.summary(), parks.keywords(), parks.geometry(), parks.view(), parks.attributes(), parks.styles(), List.of(),
                parks.attribution(), parks.licence(), null, null, true, null, List.of());
        month = new MonthOfParks(versions, owner, layer);
        forget();
    }

    @AfterEach
    void forget() {
        owner.sql("DELETE FROM feature_version WHERE layer = ?").param(LAYER).update();
        owner.sql("DELETE FROM layer_history WHERE layer = ?").param(LAYER).update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", value = {
            "2026-06-01 | 2026-06-08 | nothing",
            "2026-06-08 | 2026-06-13 | b Parco B→Parco B, nuovo; c Parco C→; d →Parco D",
            "2026-06-13 | 2026-06-20 | a Parco A→Parco A moved; b Parco B, nuovo→Parco B; d Parco D→=D",
            "2026-06-08 | 2026-06-20 | a Parco A→Parco A moved; c Parco C→; d →=D"})
    void differencesAreThoseBetweenTheEndsOfTwoDays(LocalDate since, LocalDate until, String expected) {
        month.note();
        List<String> told = new ArrayList<>();

        history.differences(layer, since, until, (id, before, after) -> told.add(id.substring(id.indexOf('.') + 1) + " " + name(before) + "→" + name(after)
                + (before == null || after == null || FeatureState.sameShape(before.shape(), after.shape()) ? "" : " moved")));

        assertThat(String.join("; ", told)).isEqualTo(expected == null ? "" : expected);
    }

    private static String name(FeatureState park) {
        return park == null ? "" : (String) park.values().get("nome");
    }

    @Test
    void knownDaysEndWithTheLastThatWasSeenToItsEndAndLeaveOutThoseWhenNobodyLooked() {
        assertThat(history.days(layer)).isEmpty();
        month.note();

        assertThat(history.days(layer).orElseThrow()).hasToString("2026-06-01 … 2026-06-24 (− 2026-06-10 … 2026-06-12)");
    }

    @Test
    void whatIsTooOldGoesAndTheRestStays() {
        month.note();
        String before = history.version(layer);

        versions.forget(Instant.parse("2026-06-14T00:00:00Z"));

        assertThat(history.version(layer)).isNotEqualTo(before);
        assertThat(history.days(layer).orElseThrow()).hasToString("2026-06-14 … 2026-06-24");
        assertThat(owner.sql("SELECT feature_id FROM feature_version WHERE layer = ? ORDER BY feature_id, valid_from").param(LAYER).query(String.class).list())
                .extracting(id -> id.substring(id.indexOf('.') + 1)).containsExactly("a", "a", "b", "b", "d", "d");
    }

    @Test
    void aStateIsNotedOnceAndHoldsAsLongAsItIsSeen() {
        states.note(month.source(A), NOTHING, FIRST);
        states.note(month.source(A), new Sight(month.source(A).version(), FIRST), FIRST.plusSeconds(600));

        assertThat(seen()).containsExactly(new Seen(month.source(A).version(), FIRST, FIRST.plusSeconds(600)));
    }

    @Test
    void aChangeEndsTheStateWhenItWasSeenLast() {
        FeatureSource one = month.source(A);
        FeatureSource two = month.source(A, B);
        states.note(one, NOTHING, FIRST);

        states.note(two, new Sight(one.version(), FIRST.plusSeconds(55)), FIRST.plusSeconds(60));

        assertThat(seen()).containsExactly(new Seen(one.version(), FIRST, FIRST.plusSeconds(55)), new Seen(two.version(), FIRST.plusSeconds(60), FIRST.plusSeconds(60)));
    }

    @Test
    void whoStartsAgainDoesNotClaimToHaveLookedInBetween() {
        FeatureSource one = month.source(A);
        states.note(one, NOTHING, FIRST);

        states.note(month.source(B), NOTHING, FIRST.plusSeconds(3 * 86_400));

        assertThat(seen().get(0)).isEqualTo(new Seen(one.version(), FIRST, FIRST));
        assertThat(history.days(layer).orElseThrow().gaps()).hasToString("[2026-06-01 … 2026-06-03]");
    }

    @Test
    void anInstanceThatHasNotYetSeenAChangeDoesNotTakeItBack() {
        FeatureSource one = month.source(A);
        FeatureSource two = month.source(A, B);
        states.note(one, NOTHING, FIRST);
        states.note(two, new Sight(one.version(), FIRST), FIRST.plusSeconds(5));

        states.note(one, new Sight(one.version(), FIRST), FIRST.plusSeconds(7));

        assertThat(seen()).extracting(Seen::version).containsExactly(one.version(), two.version());
    }

    private List<Seen> seen() {
        return owner.sql("SELECT version, seen_from, seen_until FROM layer_history WHERE layer = ? ORDER BY seen_from").param(LAYER)
                .query((row, number) -> new Seen(row.getString(1), row.getObject(2, java.time.OffsetDateTime.class).toInstant(),
                        row.getObject(3, java.time.OffsetDateTime.class).toInstant())).list();
    }
}
