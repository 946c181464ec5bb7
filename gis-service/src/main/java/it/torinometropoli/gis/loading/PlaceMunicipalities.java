package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which municipalities places are, by what their sources say ({@code place_statement}), by where they lie, and by the municipalities of today. Of a
 * place whose source names municipalities the first counts, or the one of these that it lies in where boundaries are official; where that one
 * is no more, its successor. A place whose shape is official is where it lies, and so is one whose sources name none.
 */
@Component
public class PlaceMunicipalities {

    private static final Map<String, String> TABLES = Map.of("aree_protette", "protected_area", "aree_dismesse", "dismissed_site",
            "luoghi_ripristino", "restoration_place");
    private static final String MUNICIPALITY_ONLY = "solo_comune";

    private final JdbcClient owner;
    private final Dialect dialect;
    private final MunicipalityTables municipalities;

    PlaceMunicipalities(JdbcClient owner, Dialect dialect, MunicipalityTables municipalities) {
        this.owner = owner;
        this.dialect = dialect;
        this.municipalities = municipalities;
    }

    /** A place; the municipality is the one that it has now. */
    private record Place(String id, String name, String municipality, boolean located, boolean surveyed, Geometry shape) {
    }

    /** What one municipality more or less of a place is. */
    private record Touch(String layer, String id, String municipality) {
    }

    /** Brings all places in step with statements and municipalities, in a transaction of the caller. Rows that stay the same are not touched. */
    public void derive() {
        derive(Set.of());
    }

    /**
     * The same while some municipalities are still there that the transaction is about to remove.
     *
     * @param leaving their codes
     */
    void derive(Collection<String> leaving) {
        MunicipalityMap map = MunicipalityMap.of(municipalities, leaving);
        Set<Touch> wanted = new LinkedHashSet<>();
        TABLES.forEach((layer, table) -> {
            stateWhatIsNew(layer, table);
            Map<String, List<String>> stated = statements(layer);
            for (Place place : places(table)) {
                MunicipalityMap.Found found = map.find(stated.getOrDefault(place.id(), List.of()), place.shape(), place.located(), place.surveyed());
                if (!found.main().equals(place.municipality())) {
                    owner.sql("UPDATE " + table + " SET comune_istat = ? WHERE id = ?").params(found.main(), place.id()).update();
                }
                found.all().forEach(code -> wanted.add(new Touch(layer, place.id(), code)));
            }
        });
        deriveCatalogue(map);
        replaceTouches(wanted);
    }

    /** Says of each place that lies elsewhere than its sources say, where boundaries are official. */
    void refresh(LoadJournal journal) {
        MunicipalityMap map = MunicipalityMap.of(municipalities, Set.of());
        List<Discrepancy> found = new ArrayList<>();
        TABLES.keySet().stream().sorted().forEach(layer -> {
            Map<String, List<String>> stated = statements(layer);
            places(TABLES.get(layer)).stream().filter(Place::located).forEach(place -> map.discrepancy(stated.getOrDefault(place.id(), List.of()), place.shape())
                    .ifPresent(where -> found.add(new Discrepancy(layer, place.id(), place.name(), where.stated(), where.found(), where.metres()))));
        });
        journal.discrepancies(found);
    }

    /** A place that came in another way is where it says it is. */
    private void stateWhatIsNew(String layer, String table) {
        owner.sql("INSERT INTO place_statement (layer, feature_id, ordinal, comune_istat) SELECT '" + layer + "', p.id, 0, p.comune_istat FROM " + table
                + " p WHERE NOT EXISTS (SELECT 1 FROM place_statement s WHERE s.layer = '" + layer + "' AND s.feature_id = p.id)").update();
    }

    private Map<String, List<String>> statements(String layer) {
        Map<String, List<String>> stated = new LinkedHashMap<>();
        owner.sql("SELECT feature_id, comune_istat FROM place_statement WHERE layer = ? ORDER BY feature_id, ordinal, comune_istat").param(layer)
                .query(row -> { stated.computeIfAbsent(row.getString(1), none -> new ArrayList<>()).add(row.getString(2)); });
        return stated;
    }

    private List<Place> places(String table) {
        return owner.sql("SELECT id, nome, comune_istat, posizione, qualita_geometria, " + dialect.readGeometry("geom") + " AS shape FROM " + table + " ORDER BY id")
                .query((row, number) -> new Place(row.getString("id"), row.getString("nome"), row.getString("comune_istat"),
                        !MUNICIPALITY_ONLY.equals(row.getString("posizione")), Municipality.OFFICIAL.equals(row.getString("qualita_geometria")),
                        GeometryCodec.read(row.getBytes("shape")))).list();
    }

    private void replaceTouches(Set<Touch> wanted) {
        Set<Touch> there = new HashSet<>(owner.sql("SELECT layer, feature_id, comune_istat FROM place_municipality")
                .query((row, number) -> new Touch(row.getString(1), row.getString(2), row.getString(3))).list());
        there.stream().filter(touch -> !wanted.contains(touch)).forEach(touch ->
                owner.sql("DELETE FROM place_municipality WHERE layer = ? AND feature_id = ? AND comune_istat = ?")
                        .params(touch.layer(), touch.id(), touch.municipality()).update());
        wanted.stream().filter(touch -> !there.contains(touch)).forEach(touch ->
                owner.sql("INSERT INTO place_municipality (layer, feature_id, comune_istat) VALUES (?, ?, ?)")
                        .params(touch.layer(), touch.id(), touch.municipality()).update());
    }

    /** Entries of the catalogue have shapes that somebody drew: they are where they lie, and stay with their municipality as long as they lie in it. */
    private void deriveCatalogue(MunicipalityMap map) {
        record Entry(String id, String municipality, Geometry shape) {
        }
        List<Entry> entries = owner.sql("SELECT id, comune_istat, " + dialect.readGeometry("geom") + " AS shape FROM circa_entry ORDER BY id")
                .query((row, number) -> new Entry(row.getString(1), row.getString(2), GeometryCodec.read(row.getBytes(3)))).list();
        for (Entry entry : entries) {
            List<String> lies = map.under(entry.shape());
            String main = lies.isEmpty() || lies.contains(entry.municipality()) ? entry.municipality() : lies.get(0);
            Set<String> had = new HashSet<>(owner.sql("SELECT comune_istat FROM circa_entry_municipality WHERE entry = ?").param(entry.id()).query(String.class).list());
            if (!main.equals(entry.municipality())) {
                owner.sql("UPDATE circa_entry SET comune_istat = ? WHERE id = ?").params(main, entry.id()).update();
            }
            if (!lies.isEmpty() && !had.equals(new HashSet<>(lies))) {
                owner.sql("DELETE FROM circa_entry_municipality WHERE entry = ?").param(entry.id()).update();
                lies.forEach(code -> owner.sql("INSERT INTO circa_entry_municipality (entry, comune_istat) VALUES (?, ?)").params(entry.id(), code).update());
            }
        }
    }
}
