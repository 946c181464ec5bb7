package it.torinometropoli.gis.geo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Reference systems that are not offered, read from files. */
class ForeignCrsTest {

    private static final String TM = "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",%s],PARAMETER[\"False_Northing\",0.0],"
            + "PARAMETER[\"Central_Meridian\",%s],PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    private static final String ED50 = "PROJCS[\"ED_1950_UTM_Zone_32N\",GEOGCS[\"GCS_European_1950\",DATUM[\"D_European_1950\",SPHEROID[\"International_1924\","
            + "6378388.0,297.0]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]," + TM.formatted("500000.0", "9.0");
    private static final String OWN = "PROJCS[\"mio\",GEOGCS[\"mio\",DATUM[\"mio\",SPHEROID[\"International_1924\",6378388.0,297.0],TOWGS84[-87,-98,-121,0,0,0,0]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]," + TM.formatted("500000.0", "9.0");
    private static final String EAST = "PROJCS[\"Monte_Mario_Italy_2\",GEOGCS[\"GCS_Monte_Mario\",DATUM[\"D_Monte_Mario\",SPHEROID[\"International_1924\",6378388.0,"
            + "297.0]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]," + TM.formatted("2520000.0", "15.0");

    @ParameterizedTest
    @CsvSource({"EPSG:23032, 'ED50 / UTM zone 32N', '±10 m'", "urn:ogc:def:crs:EPSG::3004, 'Monte Mario / Italy zone 2', '±4 m'",
        "EPSG:21781, 'CH1903 / LV03', EPSG", "EPSG:25833, 'ETRS89 / UTM zone 33N', '±1 m'", "EPSG:3035, 'ETRS89-extended / LAEA Europe', '±1 m'",
        "EPSG:32633, 'WGS 84 / UTM zone 33N', 'WGS 84'", "EPSG:4230, 'ED50', '±10 m'"})
    void aCodeIsRead(String name, String known, String shift) throws UnknownShiftException {
        ForeignCrs system = ForeignCrs.read(name).orElseThrow();

        assertThat(system.name()).isEqualTo(known);
        assertThat(system.shift()).contains(shift);
    }

    @Test
    void aTextWithItsOwnShiftAndOneWhoseDatumIsKnownLeadToTheSamePlace() throws UnknownShiftException {
        Coordinate known = moved(ED50, 395080, 4990198);
        Coordinate stated = moved(OWN, 395080, 4990198);

        assertThat(known.distance(stated)).isLessThan(0.001);
        assertThat(known.x).isBetween(394990.0, 395010.0);
        assertThat(known.y).isBetween(4989990.0, 4990010.0);
    }

    @Test
    void gaussBoagaOfTheEastLeadsWhereThatOfTheWestDoes() throws UnknownShiftException {
        Coordinate here = new Coordinate(395000, 4990000);
        Coordinate west = CrsTransform.between(Crs.UTM32, Crs.GAUSS_BOAGA_WEST).apply(new GeometryFactory().createPoint(here)).getCoordinate();

        assertThat(moved("EPSG:3003", west.x, west.y).distance(here)).isLessThan(0.05);
        assertThat(moved(EAST, 1942568.914, 5015381.169).distance(here)).isLessThan(0.05);
    }

    @Test
    void coordinatesAreXYWhateverTheAxesOfTheDefinition() throws UnknownShiftException {
        String degrees = "GEOGCS[\"ETRS89\",DATUM[\"European_Terrestrial_Reference_System_1989\",SPHEROID[\"GRS 1980\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"7019\"]],"
                + "AUTHORITY[\"EPSG\",\"6258\"]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST]]";

        assertThat(moved(degrees, 9, 45).x).isEqualTo(500000, within(0.01));
    }

    @Test
    void aDatumOfWhichNothingIsKnownIsRefusedByName() {
        String unknown = ED50.replace("D_European_1950", "D_Bern_1938");

        assertThatThrownBy(() -> ForeignCrs.read(unknown)).isInstanceOf(UnknownShiftException.class).hasMessageContaining("D_Bern_1938");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PROJCS[", "LOCAL_CS[\"here\"]", "EPSG:999999", "EPSG:5703", "EPSG:26591", "nothing", "GEOGCS[\"x\",DATUM[\"y\"]]"})
    void whatIsNoHorizontalSystemIsNotRead(String definition) throws UnknownShiftException {
        assertThat(ForeignCrs.read(definition)).isEmpty();
    }

    private static Coordinate moved(String definition, double x, double y) throws UnknownShiftException {
        return ForeignCrs.read(definition).orElseThrow().toStored(new GeometryFactory().createPoint(new Coordinate(x, y))).getCoordinate();
    }
}
