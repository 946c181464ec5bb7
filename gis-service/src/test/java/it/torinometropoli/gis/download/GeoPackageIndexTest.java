package it.torinometropoli.gis.download;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;

class GeoPackageIndexTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 51, 52, 2_602, 32_768, 80_000})
    void isSoundToSqliteAndFindsWhatIsThere(int count) throws SQLException {
        Random random = new Random(count);
        List<Envelope> boxes = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            double x = 350_000 + 100_000 * random.nextDouble();
            double y = 4_950_000 + 100_000 * random.nextDouble();
            boxes.add(new Envelope(x, x + 500 * random.nextDouble(), y, y + 500 * random.nextDouble()));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("index.db")); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE VIRTUAL TABLE places USING rtree(id, minx, maxx, miny, maxy)");
            try (GeoPackageIndex index = new GeoPackageIndex(connection, "places")) {
                for (int number = 0; number < count; number++) {
                    index.add(number + 1L, boxes.get(number));
                }
                index.finish();
            }
            connection.commit();

            assertThat(text(statement, "SELECT rtreecheck('places')")).isEqualTo("ok");
            assertThat(text(statement, "SELECT count(*) FROM places")).isEqualTo(String.valueOf(count));
            for (int search = 0; search < 20; search++) {
                Envelope area = count == 0 ? new Envelope(0, 1e7, 0, 1e7) : new Envelope(boxes.get(random.nextInt(count)));
                area.expandBy(search * 100);
                assertThat(found(connection, area)).containsAll(meeting(boxes, area)).hasSizeLessThanOrEqualTo(meeting(boxes, grown(area)).size());
            }
            statement.execute("INSERT INTO places VALUES (1000000, 0, 1, 0, 1)");
            statement.execute("DELETE FROM places WHERE id <= 1000");
            assertThat(text(statement, "SELECT rtreecheck('places')")).isEqualTo("ok");
        }
    }

    /** Boxes are kept in single precision, rounded outwards. */
    private static Envelope grown(Envelope area) {
        Envelope grown = new Envelope(area);
        grown.expandBy(2);
        return grown;
    }

    private static List<Long> meeting(List<Envelope> boxes, Envelope area) {
        List<Long> meeting = new ArrayList<>();
        for (int index = 0; index < boxes.size(); index++) {
            if (boxes.get(index).intersects(area)) {
                meeting.add(index + 1L);
            }
        }
        return meeting;
    }

    private static List<Long> found(Connection connection, Envelope area) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM places WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?")) {
            select.setDouble(1, area.getMinX());
            select.setDouble(2, area.getMaxX());
            select.setDouble(3, area.getMinY());
            select.setDouble(4, area.getMaxY());
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
