package it.torinometropoli.gis.wms.conformance;

import java.util.Map;

import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static it.torinometropoli.gis.wms.conformance.CiteWms.exceptionCode;
import static it.torinometropoli.gis.wms.conformance.CiteWms.map;
import static it.torinometropoli.gis.wms.conformance.CiteWms.with;
import static org.assertj.core.api.Assertions.assertThat;

/** OGC 06-042, clause 7.4: each parameter of GetFeatureInfo. */
@Tag("once")
@ExtendWith(CiteService.class)
class GetFeatureInfoConformanceIT {

    /** Two polygons lie over the middle of this map. */
    private static Map<String, String> info(String... more) {
        return with(map("REQUEST", "GetFeatureInfo", "LAYERS", "cite:BasicPolygons", "QUERY_LAYERS", "cite:BasicPolygons", "BBOX", "-2,2,2,6",
                "WIDTH", "100", "HEIGHT", "100", "I", "50", "J", "50", "INFO_FORMAT", "text/plain"), more);
    }

    @ParameterizedTest(name = "FEATURE_COUNT={0}, 7.4.3.6")
    @CsvSource({", 1", "1, 1", "2, 2", "100, 2"})
    void tellsOfOneFeatureUnlessMoreAreAskedFor(String count, int features, CiteWms wms) {
        Answer answer = wms.ask(info("FEATURE_COUNT", count));
        assertThat(answer.text().split("ID: ", -1)).hasSize(features + 1);
    }

    @Test
    void answersInEveryFormat_7_4_3_5(CiteWms wms) {
        for (String format : wms.texts("//Request/GetFeatureInfo/Format")) {
            Answer answer = wms.ask(info("INFO_FORMAT", format));
            assertThat(answer.status()).as(format).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(format);
        }
    }

    @Test
    void answersForEveryQueryableLayer_7_4_3_4(CiteWms wms) {
        for (String layer : wms.texts("//Layer[@queryable='1']/Name")) {
            assertThat(wms.ask(info("LAYERS", layer, "QUERY_LAYERS", layer)).contentType()).as(layer).startsWith("text/plain");
        }
    }

    @ParameterizedTest(name = "{1} of {0}, 7.4.3.4")
    @CsvSource(delimiter = '|', value = {"cite:Lakes,cite:Forests | cite:Lakes,cite:Forests",
            "cite:Lakes,cite:Forests,cite:Ponds | cite:Lakes,cite:Forests,cite:Ponds", "cite:Lakes,cite:Forests | cite:Lakes"})
    void answersForSomeOfTheLayersOfTheMap(String layers, String queried, CiteWms wms) {
        Answer answer = wms.ask(info("LAYERS", layers, "QUERY_LAYERS", queried, "BBOX", "0,-0.0020,0.0040,0", "I", "35", "J", "65",
                "FEATURE_COUNT", "10"));
        assertThat(answer.text()).contains("Lago di prova");
        assertThat(answer.text().contains("Bosco di prova")).isEqualTo(queried.contains("Forests"));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({"QUERY_LAYERS, UndefinedLayer, LayerNotDefined", "QUERY_LAYERS, cite:Lakes, LayerNotDefined", "INFO_FORMAT, UndefinedFormat, InvalidFormat",
            "I, -1, InvalidPoint", "I, 100, InvalidPoint", "I, text, InvalidParameterValue", "J, -1, InvalidPoint", "J, 100, InvalidPoint", "J, 1.5, InvalidParameterValue"})
    void refusesWhatIsNotOffered(String parameter, String value, String code, CiteWms wms) {
        assertThat(exceptionCode(wms.ask(info(parameter, value)))).isEqualTo(code);
    }

    @ParameterizedTest(name = "EXCEPTIONS={0}, 7.4.3.8")
    @CsvSource({",", "XML,"})
    void reportsExceptionsInXml(String form, String nothing, CiteWms wms) {
        assertThat(exceptionCode(wms.ask(info("LAYERS", "UndefinedLayer", "QUERY_LAYERS", "UndefinedLayer", "EXCEPTIONS", form))))
                .isEqualTo("LayerNotDefined");
    }
}
