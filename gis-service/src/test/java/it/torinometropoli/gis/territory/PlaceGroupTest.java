package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.territory.PlacesHere.Place;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceGroupTest {

    private static final Layer CIRCA = layer(attribute("stato",
            Map.of("accolta", text("accolta nel catalogo", "accepted"), "in_corso", text("in corso", "in progress"))));

    @Test
    void entriesStandByStateInTheOrderInWhichStatesFollow() {
        PlaceGroup group = new PlaceGroup(CIRCA, List.of(place("a", "in_corso"), place("b", "accolta"), place("c", "in_corso"), place("d", "altro")));

        assertThat(group.byState(Locale.ENGLISH)).extracting(PlaceGroup.InState::title).containsExactly("accepted", "in progress", "altro");
        assertThat(group.byState(Locale.ITALIAN)).extracting(state -> state.title() + " " + state.places().size())
                .containsExactly("accolta nel catalogo 1", "in corso 2", "altro 1");
    }

    @Test
    void placesWithoutStatesStandTogether() {
        List<PlaceGroup.InState> states = new PlaceGroup(layer(), List.of(place("a", null), place("b", null))).byState(Locale.ITALIAN);

        assertThat(states).singleElement().satisfies(state -> {
            assertThat(state.title()).isNull();
            assertThat(state.places()).hasSize(2);
        });
    }

    @Test
    void showsNoMoreThanAPageHoldsAndTellsHowManyAreLeft() {
        PlaceGroup group = new PlaceGroup(layer(), IntStream.range(0, 307).mapToObj(number -> place("p" + number, null)).toList());

        assertThat(group.byState(Locale.ITALIAN).get(0).places()).hasSize(300);
        assertThat(group.leftOut()).isEqualTo(7);
        assertThat(group.size()).isEqualTo(307);
    }

    private static Place place(String name, String state) {
        return new Place(name, null, state, List.of(), List.of(), "/" + name);
    }

    private static Layer layer(Attribute... further) {
        LocalizedText title = text("Catalogo", "Catalogue");
        List<Attribute> attributes = Stream.concat(Stream.of(attribute("nome", null), attribute("azioni", null)), Stream.of(further)).toList();
        return new Layer("catalogo", title, title, null, Layer.GeometryKind.ANY, "published_catalogo", attributes, List.of("catalogo"), List.of(),
                new Layer.Attribution(title, "https://example.org", null), new Layer.Licence("CC BY 4.0", "https://example.org"), null, null, true,
                null, null);
    }

    private static Attribute attribute(String name, Map<String, LocalizedText> values) {
        return new Attribute(name, Attribute.Type.STRING, text(name, name), null, null, null, values, null);
    }

    private static LocalizedText text(String italian, String english) {
        return new LocalizedText(italian, english);
    }
}
