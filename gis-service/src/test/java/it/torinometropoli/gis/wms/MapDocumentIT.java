package it.torinometropoli.gis.wms;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** GetMap posted as a document, in the form of either version. */
@IntegrationTest
class MapDocumentIT {

    private static final String STYLED = "<StyledLayerDescriptor version=\"1.0.0\"><NamedLayer><Name>comuni</Name><NamedStyle><Name>evidenza</Name>"
            + "</NamedStyle></NamedLayer></StyledLayerDescriptor>";
    private static final String OUTPUT = "<Output><Size><Width>120</Width><Height>90</Height></Size><Format>image/png</Format>"
            + "<Transparent>true</Transparent></Output>";
    /** As in OGC 02-070 and its followers. */
    private static final String DOCUMENT_111 = "<ogc:GetMap xmlns:ogc=\"http://www.opengis.net/ows\" xmlns:gml=\"http://www.opengis.net/gml\" version=\"1.1.1\""
            + " service=\"WMS\">" + STYLED + "<BoundingBox srsName=\"http://www.opengis.net/gml/srs/epsg.xml#4326\"><gml:coord><gml:X>7.0</gml:X><gml:Y>45.0</gml:Y></gml:coord>"
            + "<gml:coord><gml:X>7.4</gml:X><gml:Y>45.3</gml:Y></gml:coord></BoundingBox>" + OUTPUT + "</ogc:GetMap>";
    /** As the example of OGC 05-078r4, whose box names its system in a way that has x first. */
    private static final String DOCUMENT_130 = "<GetMap xmlns=\"http://www.opengis.net/sld\" xmlns:ows=\"http://www.opengis.net/ows\" xmlns:wms=\"http://www.opengis.net/wms\""
            + " version=\"1.3.0\">" + STYLED + "<CRS>EPSG:4326</CRS><BoundingBox crs=\"http://www.opengis.net/gml/srs/epsg.xml#4326\"><ows:LowerCorner>7.0 45.0</ows:LowerCorner>"
            + "<ows:UpperCorner>7.4 45.3</ows:UpperCorner></BoundingBox>" + OUTPUT + "<Exceptions>XML</Exceptions></GetMap>";
    private static final String MAP_111 = "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=comuni&STYLES=evidenza&SRS=EPSG:4326&BBOX=7.0,45.0,7.4,45.3"
            + "&WIDTH=120&HEIGHT=90&FORMAT=image/png&TRANSPARENT=TRUE";
    private static final String MAP_130 = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=comuni&STYLES=evidenza&CRS=EPSG:4326&BBOX=45.0,7.0,45.3,7.4"
            + "&WIDTH=120&HEIGHT=90&FORMAT=image/png&TRANSPARENT=TRUE";

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @Test
    void givesTheMapThatTheSameParametersGive() {
        byte[] expected = service.get(MAP_130).body();

        assertThat(post(DOCUMENT_130).body()).isEqualTo(expected);
        assertThat(post(DOCUMENT_111).body()).isEqualTo(expected).isEqualTo(service.get(MAP_111).body());
    }

    /** Other ways to write the same box. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EPSG:4326                    | <gml:coordinates>45.0,7.0 45.3,7.4</gml:coordinates>",
        "urn:ogc:def:crs:EPSG::4326   | <gml:lowerCorner>45.0 7.0</gml:lowerCorner><gml:upperCorner>45.3 7.4</gml:upperCorner>",
        "CRS:84                       | <gml:pos>7.0 45.0</gml:pos><gml:pos>7.4 45.3</gml:pos>"})
    void readsTheBoxInTheOrderOfItsSystem(String srs, String corners) {
        String document = DOCUMENT_130.replace("<CRS>EPSG:4326</CRS>", "").replaceAll("<BoundingBox.*</BoundingBox>",
                "<BoundingBox xmlns:gml='http://www.opengis.net/gml' srsName='" + srs + "'>" + corners + "</BoundingBox>");

        Answer answer = post(document);
        assertThat(answer.contentType()).as(answer.text()).isEqualTo("image/png");
        assertThat(answer.body()).isEqualTo(service.get(srs.equals("CRS:84") ? MAP_130.replace("EPSG:4326", "CRS:84").replace("45.0,7.0,45.3,7.4", "7.0,45.0,7.4,45.3")
                : MAP_130).body());
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", value = {
        "1.1.1 | <Name>comuni</Name>  | <Name>boschi</Name>                        | LayerNotDefined       | 'boschi' is not offered",
        "1.3.0 | <Name>comuni</Name>  | <Name>boschi</Name>                        | LayerNotDefined       | 'boschi' is not offered",
        "1.1.1 | evidenza             | rosso                                      | StyleNotDefined       | allowed: comuni",
        "1.3.0 | image/png            | image/tiff                                 | InvalidFormat         | image/tiff",
        "1.1.1 | image/png            | image/tiff                                 | InvalidFormat         | image/tiff",
        "1.3.0 | <CRS>EPSG:4326</CRS> | <CRS>EPSG:32632</CRS>                      | InvalidParameterValue | BoundingBox is in EPSG:4326 and the map in EPSG:32632",
        "1.1.1 | #4326                | #27700                                     | InvalidSRS            | allowed: EPSG:32632",
        "1.1.1 | <gml:Y>45.3</gml:Y>  | <gml:Y>45.3</gml:Y><gml:Z>0</gml:Z>        | InvalidParameterValue | two corners of two numbers",
        "1.1.1 | >45.3<               | >NaN<                                      | InvalidParameterValue | finite decimal numbers",
        "1.3.0 | <Width>120</Width>   | <Width>120000</Width>                      | InvalidParameterValue | from 1 to 4096",
        "1.3.0 | <Width>120</Width>   | <Width>120</Width><Width>130</Width>       | InvalidParameterValue | gives WIDTH twice",
        "1.3.0 | <Width>120</Width>   | ``| MissingParameterValue | WIDTH is missing",
        "1.3.0 | <Exceptions>XML<     | <Exceptions>JSONP<                         | InvalidParameterValue | allowed: XML",
        "1.1.1 | <Size>               | <Size><Depth>3</Depth>                     | OperationParsingFailed | holds Depth",
        "1.1.1 | <NamedStyle>         | <NamedStyle><Nome/>                        | InvalidParameterValue | SLD_BODY, line 1"})
    void isRefusedWithTheReasonInTheFormOfItsVersion(String version, String text, String becomes, String code, String message) {
        Answer answer = post((version.equals("1.1.1") ? DOCUMENT_111 : DOCUMENT_130).replace(text, becomes));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("version=\"" + version + "\"", "code=\"" + code + "\"", message);
    }

    @ParameterizedTest
    @CsvSource({"1.1.1,application/vnd.ogc.se_inimage,image/png", "1.1.1,INIMAGE,image/png", "1.1.1,application/vnd.ogc.se_blank,image/png",
        "1.1.1,application/vnd.ogc.se_xml,application/vnd.ogc.se_xml", "1.3.0,INIMAGE,image/png", "1.3.0,BLANK,image/png", "1.3.0,JSON,application/json",
        "1.3.0,XML,text/xml"})
    void tellsTheReasonAsTheDocumentWants(String version, String exceptions, String mediaType) {
        String document = (version.equals("1.1.1") ? DOCUMENT_111 : DOCUMENT_130).replaceAll("<Exceptions>.*</Exceptions>", "")
                .replace("</Output>", "</Output><Exceptions>" + exceptions + "</Exceptions>").replace("evidenza", "rosso");

        Answer answer = post(document);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith(mediaType);
    }

    private Answer post(String document) {
        return service.post("/ows", "application/xml", document.startsWith("<ogc:") ? document : document.replace("<GetMap", "<GetMap service='WMS'"));
    }
}
