package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.territory.TerritoryPart.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowOrderTest {

    private static final List<PartRow> ROWS = List.of(row("Agliè", 8, 3, 13.0, 20.0), row("Chieri", 11, 0, 54.0, null),
            row("Moncalieri", 3, 7, 47.0, 13.0), row("Torino", 1, 3, 130.0, 5.0));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nome        | Agliè Chieri Moncalieri Torino
            -nome       | Torino Moncalieri Chieri Agliè
            zona        | Torino Moncalieri Agliè Chieri
            azioni      | Chieri Agliè Torino Moncalieri
            -azioni     | Moncalieri Agliè Torino Chieri
            superficie  | Agliè Moncalieri Chieri Torino
            quota       | Torino Moncalieri Agliè Chieri
            -quota      | Agliè Moncalieri Torino Chieri
            """)
    void sortsByAColumnWithWhatIsNotKnownLast(String order, String names) {
        assertThat(RowOrder.of(order, List.of()).sorted(ROWS)).extracting(row -> row.part().name()).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"nome,azioni,-azioni", "-azioni,azioni,azioni", "azioni,azioni,-azioni", "azioni,nome,nome", "nome,nome,-nome", "-quota,zona,zona"})
    void figuresBeginWithTheLargestAndTurnRound(String order, String chosen, String next) {
        assertThat(RowOrder.of(order, List.of()).next(chosen).value()).isEqualTo(next);
    }

    @Test
    void refusesColumnsThatAreNotThere() {
        assertThatThrownBy(() -> RowOrder.of("aree_dismesse", List.of())).isInstanceOf(PageProblem.class);
    }

    private static PartRow row(String name, int zone, int actions, double area, Double percent) {
        return new PartRow(new Municipality(name, name, new TerritoryView.ZoneName(zone, "zona"), "ufficiale", "elenco", area),
                new TerritoryFigures.Figures(actions, Map.of()), percent == null ? null : new ProtectedShare(percent, List.of(), true));
    }
}
