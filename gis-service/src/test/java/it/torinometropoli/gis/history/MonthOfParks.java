package it.torinometropoli.gis.history;

import java.time.Instant;
import java.util.Arrays;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureTypes;
import it.torinometropoli.gis.feature.SnapshotBuilder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A month in which parks were added, changed and removed, and in which for three days nobody looked. */
record MonthOfParks(VersionStore versions, JdbcClient owner, Layer layer) {

    /** A park: its name, and how far its shape is moved, in metres. */
    record Park(String id, String name, double moved) {
    }

    void note() {
        state("2026-06-01T08:00:00Z", "2026-06-09T22:30:00Z", new Park("a", "Parco A", 0), new Park("b", "Parco B", 0), new Park("c", "Parco C", 0));
        state("2026-06-13T06:00:00Z", "2026-06-19T22:29:55Z", new Park("a", "Parco A", 0), new Park("b", "Parco B, nuovo", 0), new Park("d", "Parco D", 0));
        state("2026-06-19T22:30:00Z", "2026-06-25T10:00:00Z", new Park("a", "Parco A", 5), new Park("b", "Parco B", 0), new Park("d", "=D", 0));
    }

    private void state(String from, String until, Park... parks) {
        FeatureSource source = source(parks);
        assertThat(versions.note(source, Instant.parse(from))).isTrue();
        owner.sql("INSERT INTO layer_history (layer, version, seen_from, seen_until) VALUES (?, ?, ?, ?)").params(layer.name(), source.version(),
                VersionStore.time(Instant.parse(from)), VersionStore.time(Instant.parse(until))).update();
    }

    FeatureSource source(Park... parks) {
        SnapshotBuilder snapshot = new SnapshotBuilder(layer, FeatureTypes.of(layer));
        Arrays.stream(parks).forEach(park -> snapshot.add(park.id(),
                layer.attributes().stream().map(attribute -> attribute.role() == Attribute.Role.NAME ? park.name() : null).toArray(), square(park.moved())));
        return snapshot.build();
    }

    private static Geometry square(double moved) {
        GeometryFactory shapes = new GeometryFactory(new PrecisionModel(), 32632);
        double x = 395_000 + moved;
        double y = 4_990_000;
        return shapes.createMultiPolygon(new Polygon[] {shapes.createPolygon(new Coordinate[] {new Coordinate(x, y), new Coordinate(x, y + 100),
                new Coordinate(x + 100, y + 100), new Coordinate(x + 100, y), new Coordinate(x, y)})});
    }
}
