package it.torinometropoli.gis;

import org.geotools.api.filter.Filter;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The allow-list of {@code geotools-core/pom.xml} holds what the service needs and nothing that disturbs it. */
class GeoToolsCoreTest {

    @Test
    void readsReferenceSystemsFromTheEpsgDatabase() throws Exception {
        assertThat(CRS.toSRS(CRS.decode("EPSG:32632", true))).isEqualTo("EPSG:32632");
    }

    @Test
    void readsEcql() throws Exception {
        Filter filter = ECQL.toFilter("nome LIKE 'ex %' AND area_m2 > 5000 AND BBOX(geom, 0, 0, 1, 1)");

        assertThat(ECQL.toCQL(filter)).contains("nome LIKE 'ex %'");
    }

    @Test
    void makesStyleObjects() {
        PolygonSymbolizer symbolizer = CommonFactoryFinder.getStyleFactory().getDefaultPolygonSymbolizer();

        assertThat(symbolizer.getFill()).isNotNull();
    }

    @Test
    void logsThroughTheServicesOwnLogging() {
        assertThat(LoggerFactory.getILoggerFactory().getClass().getName()).startsWith("ch.qos.logback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.google.common.collect.ImmutableList", "org.slf4j.impl.StaticLoggerBinder", "javax.xml.bind.JAXBContext",
            "javax.media.jai.JAI", "org.geotools.gce.geotiff.GeoTiffReader"})
    void leavesOutWhatTheWrapperBundles(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
