package it.torinometropoli.gis.cql2;

import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Cql2ReaderTest {

    private static final LocalizedText TEXT = new LocalizedText("Prova", "Trial");
    private static final Cql2Reader READER = reader(Crs.CRS84);

    private static Cql2Reader reader(Crs crs) {
        Layer layer = new Layer("prova", TEXT, TEXT, null, Layer.GeometryKind.POLYGON, "published_prova", List.of(attribute("nome", Attribute.Type.STRING),
                attribute("azioni", Attribute.Type.STRING), attribute("zona", Attribute.Type.INTEGER), attribute("giorno", Attribute.Type.DATE),
                attribute("vero", Attribute.Type.BOOLEAN)), List.of("prova"), null, new Layer.Attribution(TEXT, null, null), new Layer.Licence("CC0", null),
                null, null, null, null, null);
        return new Cql2Reader(layer, CrsName.parse(crs.uri()).orElseThrow());
    }

    private static Attribute attribute(String name, Attribute.Type type) {
        return new Attribute(name, type, TEXT, null, null, null, null, null);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "broken.csv", delimiter = '|', commentCharacter = '#', quoteCharacter = '§', emptyValue = "", maxCharsPerColumn = 10_000)
    void saysWhereAConditionIsWrongAndWhy(String encoding, String condition, String place, String reason) {
        String text = condition == null ? "" : condition;

        assertThatThrownBy(() -> read(encoding, text)).isInstanceOf(Cql2Exception.class)
                .hasMessageStartingWith("at " + place + ": ").hasMessageContaining(reason);
    }

    private static Filter read(String encoding, String condition) {
        return encoding.equals("text") ? READER.text(condition) : READER.json(condition);
    }

    @Test
    void conditionsAreBoundedInLengthAndDepth() {
        assertThatThrownBy(() -> READER.text("zona=1 ".repeat(2_000))).hasMessageContaining("at most 8000 are read");
        assertThatThrownBy(() -> READER.text("(".repeat(1_000) + "zona=1" + ")".repeat(1_000))).hasMessageContaining("more than 100 deep");
        assertThatThrownBy(() -> READER.text("casei(".repeat(1_000) + "nome" + ")".repeat(1_000) + " = 'x'")).hasMessageContaining("more than 100 deep");
        assertThatThrownBy(() -> READER.json("[".repeat(3_000))).hasMessageContaining("more than 200 deep");
        assertThat(READER.text("NOT ".repeat(1_501) + "zona=1")).isEqualTo(READER.text("NOT zona=1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "T_AFTER(giorno, DATE('2024-01-01'))                                 | {'op':'t_after','args':[{'property':'giorno'},{'date':'2024-01-01'}]}",
        "T_DURING(giorno, INTERVAL('2024-01-01', '..'))                      | {'op':'t_during','args':[{'property':'giorno'},{'interval':['2024-01-01','..']}]}",
        "t_finishedby(giorno, INTERVAL('2024-01-01', '2024-02-01'))          | {'op':'t_finishedBy','args':[{'property':'giorno'},{'interval':['2024-01-01','2024-02-01']}]}",
        "giorno > DATE('2024-01-01')                                         | {'op':'>','args':[{'property':'giorno'},{'date':'2024-01-01'}]}",
        "giorno <= TIMESTAMP('2024-01-01T10:00:00Z')                         | {'op':'<=','args':[{'property':'giorno'},{'timestamp':'2024-01-01T10:00:00Z'}]}",
        "vero                                                                | {'property':'vero'}",
        "NOT vero AND zona=2                                                 | {'op':'and','args':[{'op':'not','args':[{'property':'vero'}]},{'op':'=','args':[{'property':'zona'},2]}]}"})
    void bothEncodingsTellTheSame(String text, String json) {
        assertThat(READER.text(text).toString()).isEqualTo(READER.json(json.replace('\'', '"')).toString());
    }

    @Test
    void coordinatesHaveTheOrderOfTheirReferenceSystem() {
        String place = ".*POINT \\(389341\\.24[78]\\d* 5010912\\.17[12]\\d*\\).*";

        assertThat(reader(Crs.UTM32).text("S_INTERSECTS(geom, POINT(389341.248 5010912.172))").toString()).matches(place);
        assertThat(reader(Crs.RDN2008_UTM32).text("S_INTERSECTS(geom, POINT(5010912.172 389341.248))").toString()).matches(place);
        assertThat(reader(Crs.WGS84).text("S_INTERSECTS(geom, POINT(45.243 7.59))").toString())
                .isEqualTo(READER.text("S_INTERSECTS(geom, POINT(7.59 45.243))").toString());
    }
}
