package it.torinometropoli.gis.wms.conformance;

import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static it.torinometropoli.gis.wms.conformance.CiteWms.map;
import static it.torinometropoli.gis.wms.conformance.CiteWms.parse;
import static it.torinometropoli.gis.wms.conformance.CiteWms.request;
import static it.torinometropoli.gis.wms.conformance.CiteWms.with;
import static org.assertj.core.api.Assertions.assertThat;

/** OGC 06-042, clause 6: versions, reserved characters, rules of parameters. */
@Tag("once")
@ExtendWith(CiteService.class)
class BasicElementsIT {

    @ParameterizedTest(name = "{0}: {1}, 6.2.4")
    @CsvSource({", 1.3.0", "1.3.0, 1.3.0", "100.0.0, 1.3.0", "1.2.0, 1.1.1", "1.1.1, 1.1.1", "1.1.0, 1.1.1", "0.0.0, 1.1.1"})
    void negotiatesTheVersion(String asked, String answered, CiteWms wms) {
        Answer answer = wms.ask(with(request("GetCapabilities"), "VERSION", asked));
        assertThat(parse(answer.text()).getDocumentElement().getAttribute("version")).isEqualTo(answered);
    }

    @Test
    void readsEscapedCharacters_6_3_2(CiteWms wms) {
        Answer answer = wms.ask("ReQuEsT=%47%65%74%43%61%70%61%62%69%6C%69%74%69%65%73&VeRsIoN=1.3.0&SeRvIcE=WMS");
        assertThat(answer.text()).contains("<WMS_Capabilities");
    }

    @Test
    void readsThePlusSignAsASpace_6_3_2(CiteWms wms) {
        Answer answer = wms.ask("request=GetMap&version=1.3.0&layers=cite:Lakes&styles=&crs=CRS:84&bbox=0,-0.0020,0.0040,0&width=200&height=100"
                + "&format=image/png;+mode=8bit");
        assertThat(answer.contentType()).isEqualTo("image/png; mode=8bit");
    }

    @ParameterizedTest(name = "{0}, 6.8.1")
    @ValueSource(strings = {"GetCapabilities", "GetMap", "GetFeatureInfo"})
    void leavesParametersAsideThatTheStandardDoesNotKnow(String operation, CiteWms wms) {
        Answer answer = wms.ask(map("REQUEST", operation, "QUERY_LAYERS", "cite:Lakes", "INFO_FORMAT", "text/html", "I", "64", "J", "18",
                "BOGUS", "ignored"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(operation.equals("GetCapabilities") ? "text/xml"
                : operation.equals("GetMap") ? "image/png" : "text/html");
    }
}
