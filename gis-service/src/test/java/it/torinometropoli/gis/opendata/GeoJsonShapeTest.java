package it.torinometropoli.gis.opendata;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Geometries as RFC 7946 has them, of every kind. */
class GeoJsonShapeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "POINT (7.5 45) | {'type':'Point','coordinates':[7.5,45.0]}",
            "LINESTRING (7 45, 8 45) | {'type':'LineString','coordinates':[[7.0,45.0],[8.0,45.0]]}",
            "MULTIPOINT ((7 45), (8 45)) | {'type':'MultiPoint','coordinates':[[7.0,45.0],[8.0,45.0]]}",
            "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 1)) "
                    + "| {'type':'Polygon','coordinates':[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,9.0],[0.0,0.0]],[[1.0,1.0],[2.0,2.0],[2.0,1.0],[1.0,1.0]]]}",
            "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0))) | {'type':'MultiPolygon','coordinates':[[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]]]]}",
            "GEOMETRYCOLLECTION (POINT (7.12345678901 45)) | {'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[7.1234568,45.0]}]}",
            "POINT EMPTY | null"})
    void outerRingsGoCounterclockwiseAndHolesClockwise(String wkt, String expected) throws ParseException {
        CrsTransform same = CrsTransform.between(Crs.CRS84, Crs.CRS84);

        assertThat(JSON.writeValueAsString(GeoJsonShape.of(new WKTReader().read(wkt), same))).isEqualTo(expected.replace('\'', '"'));
    }
}
