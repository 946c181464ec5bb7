package it.torinometropoli.gis.explorer;

import java.util.List;

import it.torinometropoli.gis.explorer.Criterion.Look;

/** The layers that have pages to explore them. */
final class Explorers {

    private static final Criterion WORDS_IN_NAME = new WordsCriterion("words", List.of("nome", "comuni"));
    private static final Criterion ZONE = new ChoiceCriterion("location", "zona", Look.BOXES, new ZoneChoices());
    private static final Criterion MUNICIPALITY = new ChoiceCriterion("location", "comune", Look.LIST, new MunicipalityChoices());
    private static final Criterion ACTION = new ChoiceCriterion("plan", "azione", Look.LIST, new ActionChoices());

    /** Dismissed areas, by the five public filters of Trentametro, contamination and reuse. */
    static final Explorer DISMISSED = new Explorer("aree_dismesse", "/aree-dismesse",
            List.of(new WordsCriterion("words", List.of("nome", "comuni", "uso_precedente", "uso_precedente_en")),
                    new RangeCriterion("size", "superficie", "area_m2", List.of(5_000, 20_000, 50_000, 100_000)),
                    ZONE, MUNICIPALITY, new ReachCriterion("access"),
                    codes("features", "settore"), codes("reuse", "stato_codice"), codes("contamination", "contaminazione"),
                    new ChoiceCriterion("source", "fonte", Look.LIST, new PublisherChoices("fonte")), codes("source", "posizione"),
                    codes("source", "uso_base"), ACTION),
            List.of(Column.NAME, Column.PLACE, Column.fact("superficie", "area_m2"), Column.DISTANCE, Column.fact("settore", "settore"),
                    Column.fact("stato", "stato_codice"), Column.fact("contaminazione", "contaminazione")),
            new Order("superficie", true), "",
            List.of(new Vicinity("aree_dismesse", 10), new Vicinity("aree_protette", 5), new Vicinity("luoghi_ripristino", 5)));

    /** The CIRCA catalogue. */
    static final Explorer CIRCA = new Explorer("catalogo_circa", "/catalogo-circa",
            List.of(new WordsCriterion("words", List.of("nome", "comune")), codes("kind", "tipo"), codes("state", "stato"), ZONE, MUNICIPALITY,
                    new RangeCriterion("size", "superficie", "area_m2", List.of(5_000, 20_000)), ACTION),
            List.of(Column.NAME, Column.fact("tipo", "tipo"), Column.fact("stato", "stato"), Column.PLACE,
                    Column.fact("superficie", "area_m2")),
            new Order("nome", false), "", List.of(new Vicinity("catalogo_circa", 10), new Vicinity("aree_protette", 5)));

    /** Places of environmental restoration, beside the catalogue. */
    static final Explorer RESTORATION = new Explorer("luoghi_ripristino", "/catalogo-circa",
            List.of(WORDS_IN_NAME, ZONE, MUNICIPALITY, ACTION),
            List.of(Column.NAME, Column.fact("ambiente", "ambiente"), Column.PLACE),
            new Order("nome", false), "_luoghi", List.of());

    /** Protected areas. */
    static final Explorer PROTECTED = new Explorer("aree_protette", "/aree-protette",
            List.of(new WordsCriterion("words", List.of("nome", "comuni", "codice")), codes("kind", "tipo"),
                    new ChoiceCriterion("manager", "gestore", Look.BOXES, new TextChoices("gestore")), ZONE, MUNICIPALITY,
                    new RangeCriterion("size", "superficie", "superficie_ha", List.of(100, 1_000, 5_000)), ACTION),
            List.of(Column.NAME, Column.fact("tipo", "tipo"), Column.fact("gestore", "gestore"), Column.PLACE,
                    Column.fact("superficie", "superficie_ha")),
            new Order("nome", false), "", List.of(new Vicinity("aree_protette", 5), new Vicinity("luoghi_ripristino", 5)));

    private Explorers() {
    }

    private static Criterion codes(String group, String attribute) {
        return new ChoiceCriterion(group, attribute, Look.BOXES, new CodeChoices(attribute));
    }
}
