package it.torinometropoli.gis.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerData;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.database.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

@IntegrationTest
class DatabaseLayerReaderIT {

    private static final LocalizedText TEXT = new LocalizedText("Particelle", "Lots");

    @Autowired
    JdbcClient owner;

    @Autowired
    @Qualifier("services")
    DataSource services;

    @Autowired
    Dialect dialect;

    private record Row(String id, List<Object> values, Geometry shape) {
    }

    @BeforeEach
    void makeATableOfSomebodyElse() {
        owner.sql("CREATE TABLE \"Particelle\" (gid INTEGER PRIMARY KEY, \"Uso\" VARCHAR(40), geom GEOMETRY(POINT, 4326))").update();
        owner.sql("INSERT INTO \"Particelle\" VALUES (10, 'bosco', 'SRID=4326;POINT(7.6 45)'), (9, NULL, 'SRID=4326;POINT(9 45)'), (11, 'prato', NULL)")
                .update();
    }

    @AfterEach
    void dropIt() {
        owner.sql("DROP TABLE \"Particelle\"").update();
    }

    @Test
    void readsATableInTheOrderOfItsKeyAndInTheStoredSystem() {
        owner.sql("GRANT SELECT ON \"Particelle\" TO gis_services").update();

        List<Row> rows = read(layer());

        assertThat(rows).extracting(Row::id).containsExactly("9", "10", "11");
        assertThat(rows).extracting(row -> row.values().get(0)).containsExactly(null, "bosco", "prato");
        assertThat(rows.get(0).shape().getCoordinate().x).isCloseTo(500_000, within(0.001));
        assertThat(rows.get(0).shape().getCoordinate().y).isCloseTo(4_982_950.4, within(0.1));
        assertThat(rows.get(2).shape()).isNull();
    }

    @Test
    void readsNothingThatTheServicesLoginMayNotRead() {
        assertThatThrownBy(() -> read(layer())).isInstanceOf(LayerDataException.class)
                .hasMessageMatching("(?s)Layer cat:Particelle: table Particelle cannot be read: .*(permission denied|Not enough rights).*");
    }

    private List<Row> read(Layer layer) {
        List<Row> rows = new ArrayList<>();
        new DatabaseLayerReader(services, dialect).read(layer, (id, values, shape) -> rows.add(new Row(id, Arrays.asList(values), shape)));
        return rows;
    }

    private static Layer layer() {
        return new Layer("cat:Particelle", TEXT, TEXT, null, Layer.GeometryKind.POINT, null,
                List.of(new Attribute("Uso", Attribute.Type.STRING, TEXT, null, null, null, null, null)), List.of("particelle"), null,
                new Layer.Attribution(TEXT, "https://example.org", null), new Layer.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
                null, null, true, new LayerData("Particelle", null, "gid", null, null), null);
    }
}
