package it.torinometropoli.gis.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.CatalogException;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LinkRule;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinkConditionTest {

    private static final Set<ActionKey> ACTIONS = Set.of(new ActionKey("2024-2026", "2.2.1"), new ActionKey("2024-2026", "2.2.2"));

    @Test
    void readsTheRulesInTheOrderOfTheLayer() {
        assertThat(read(rule("2024-2026", "2.2.2", "INCLUDE"), rule("2024-2026", "2.2.1", "nome LIKE 'Ex%'")))
                .extracting(condition -> condition.rule().action()).containsExactly("2.2.2", "2.2.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-2026 | 2.9.9 | INCLUDE          | a link names action 2.9.9 of edition 2024-2026, which is not in the plan
            2021-2023 | 2.2.2 | INCLUDE          | a link names action 2.2.2 of edition 2021-2023, which is not in the plan
            2024-2026 | 2.2.2 | stato = 1        | the link to action 2.2.2 has the condition 'stato = 1': layer siti has no attribute \
            'stato'; it has: nome, azioni, geom
            2024-2026 | 2.2.2 | azioni IS NULL   | the link to action 2.2.2 depends on 'azioni', which the links make
            """)
    void refusesARuleThatNamesWhatIsNotThere(String edition, String action, String when, String reason) {
        assertThatThrownBy(() -> read(rule(edition, action, when))).isInstanceOf(CatalogException.class)
                .hasMessage(Path.of("layers", "siti.yaml") + ": " + reason);
    }

    @Test
    void refusesAConditionThatIsNotEcql() {
        assertThatThrownBy(() -> read(rule("2024-2026", "2.2.2", "nome LIKE"))).isInstanceOf(CatalogException.class)
                .hasMessageStartingWith(Path.of("layers", "siti.yaml")
                        + ": the link to action 2.2.2 has the condition 'nome LIKE': the filter is not ECQL");
    }

    private static List<LinkCondition> read(LinkRule... rules) {
        Layer layer = new Layer("siti", text("Siti"), text("Siti di prova"), null, Layer.GeometryKind.POINT, "published_siti",
                List.of(attribute("nome"), attribute("azioni")), List.of("siti"), List.of(rules),
                new Layer.Attribution(text("CMTo"), "https://example.org", null),
                new Layer.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), null, null, true, null, null);
        return LinkCondition.readAll(new Catalog(List.of(layer), List.of(), Map.of()), ACTIONS, Path.of("layers"));
    }

    private static LinkRule rule(String edition, String action, String when) {
        return new LinkRule(edition, action, when, "oggetto", text("Regola"));
    }

    private static Attribute attribute(String name) {
        return new Attribute(name, Attribute.Type.STRING, text(name), null, null, null, null, null);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }
}
