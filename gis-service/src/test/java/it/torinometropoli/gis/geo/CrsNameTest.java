package it.torinometropoli.gis.geo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import static org.assertj.core.api.Assertions.assertThat;

class CrsNameTest {

    @ParameterizedTest
    @CsvSource({
            "EPSG:4326,                                          WGS84,            EAST_NORTH",
            "epsg:32632,                                         UTM32,            EAST_NORTH",
            "CRS:84,                                             CRS84,            EAST_NORTH",
            "OGC:CRS84,                                          CRS84,            EAST_NORTH",
            "http://www.opengis.net/gml/srs/epsg.xml#4326,       WGS84,            EAST_NORTH",
            "http://www.opengis.net/gml/srs/epsg.xml#6708,       RDN2008_UTM33,    EAST_NORTH",
            "urn:ogc:def:crs:EPSG::4326,                         WGS84,            NORTH_EAST",
            "urn:ogc:def:crs:EPSG:9.8.15:4258,                   ETRS89,           NORTH_EAST",
            "urn:x-ogc:def:crs:EPSG::4326,                       WGS84,            NORTH_EAST",
            "urn:x-ogc:def:crs:EPSG:4326,                        WGS84,            NORTH_EAST",
            "urn:ogc:def:crs:EPSG::32632,                        UTM32,            EAST_NORTH",
            "urn:ogc:def:crs:EPSG::6708,                         RDN2008_UTM33,    NORTH_EAST",
            "urn:ogc:def:crs:OGC:1.3:CRS84,                      CRS84,            EAST_NORTH",
            "urn:ogc:def:crs:OGC::CRS84,                         CRS84,            EAST_NORTH",
            "http://www.opengis.net/def/crs/EPSG/0/4326,         WGS84,            NORTH_EAST",
            "https://www.opengis.net/def/crs/EPSG/0/6706,        RDN2008,          NORTH_EAST",
            "http://www.opengis.net/def/crs/EPSG/0/3857,         WEB_MERCATOR,     EAST_NORTH",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84,       CRS84,            EAST_NORTH"})
    void notationDecidesTheAxisOrder(String name, Crs crs, AxisOrder order) {
        assertThat(CrsName.parse(name)).hasValue(new CrsName(crs, name, order));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4326", "EPSG:999999", "EPSG:99999999999999", "EPSG:2154", "CRS:83", "AUTO:42001,1,2,3",
            "urn:ogc:def:crs:EPSG::", "http://example.org/def/crs/EPSG/0/4326", "EPSG:4326 "})
    void refusesWhatItDoesNotOffer(String name) {
        assertThat(CrsName.parse(name)).isEmpty();
    }

    @Test
    void northFirstSwapsCoordinatesOfACopy() {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(7.5, 45));

        assertThat(AxisOrder.NORTH_EAST.arrange(point).getCoordinate()).isEqualTo(new Coordinate(45, 7.5));
        assertThat(point.getCoordinate()).isEqualTo(new Coordinate(7.5, 45));
        assertThat(AxisOrder.NORTH_EAST.envelope(44, 7, 46, 8)).isEqualTo(new Envelope(7, 8, 44, 46));
    }
}
