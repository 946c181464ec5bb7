package it.torinometropoli.gis.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerData;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table with shapes of every kind, attributes of every type, texts with every character that means something to somebody, and missing
 * values: {@code places.csv}, where {@code \N} is missing, {@code \n} a line break and {@code \\} a backslash.
 */
final class Places {

    private static final Path ROWS = Path.of("src/test/resources/it/torinometropoli/gis/feature/places.csv");
    private static final LocalizedText TEXT = new LocalizedText("Luoghi", "Places");
    private static final List<Function<String, Object>> VALUES = List.of(text -> text, text -> text, text -> text, Integer::valueOf, Double::valueOf,
            Boolean::valueOf, LocalDate::parse, OffsetDateTime::parse, LocalDateTime::parse, Places::shape);

    private Places() {
    }

    static Layer layer() {
        return layer("places", "places", "id");
    }

    static Layer layer(String name, String table, String id) {
        return new Layer(name, TEXT, TEXT, null, Layer.GeometryKind.ANY, null,
                List.of(attribute("nome", Attribute.Type.STRING), attribute("nota", Attribute.Type.STRING), attribute("zona", Attribute.Type.INTEGER),
                        attribute("misura", Attribute.Type.NUMBER), attribute("attivo", Attribute.Type.BOOLEAN),
                        attribute("giorno", Attribute.Type.DATE), attribute("istante", Attribute.Type.TIMESTAMP),
                        attribute("ora", Attribute.Type.TIMESTAMP)),
                List.of("places"), null, new Layer.Attribution(TEXT, "https://example.org", null),
                new Layer.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), null, null, true,
                new LayerData(table, null, id, null, null), null);
    }

    private static Attribute attribute(String name, Attribute.Type type) {
        return new Attribute(name, type, TEXT, null, null, null, null, null);
    }

    static void create(JdbcClient owner, Dialect dialect) {
        owner.sql("CREATE TABLE places (id VARCHAR(10) PRIMARY KEY, nome VARCHAR(60), nota VARCHAR(60), zona INTEGER, misura DOUBLE PRECISION, "
                + "attivo BOOLEAN, giorno DATE, istante TIMESTAMP WITH TIME ZONE, ora TIMESTAMP, geom GEOMETRY)").update();
        owner.sql("GRANT SELECT ON places TO gis_services").update();
        for (String row : rows()) {
            String[] texts = row.split("\\|", -1);
            Object[] values = new Object[VALUES.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = texts[i].equals("\\N") ? null : VALUES.get(i).apply(texts[i].replace("\\n", "\n").replace("\\\\", "\\"));
            }
            owner.sql("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, %s)".formatted(dialect.writeGeometry())).params(Arrays.asList(values)).update();
        }
    }

    static void drop(JdbcClient owner) {
        owner.sql("DROP TABLE places").update();
    }

    private static List<String> rows() {
        try {
            List<String> lines = Files.readAllLines(ROWS);
            return lines.subList(1, lines.size());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] shape(String wkt) {
        try {
            return GeometryCodec.write(new WKTReader().read(wkt));
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wkt, wrong);
        }
    }
}
