package it.torinometropoli.gis.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static it.torinometropoli.gis.ingest.Field.code;
import static it.torinometropoli.gis.ingest.Field.optionalAmount;
import static it.torinometropoli.gis.ingest.Field.optionalText;
import static it.torinometropoli.gis.ingest.Field.text;

/** The themes of named places: a file, a table and a layer each, and the facts that are stated of a place. */
enum PlaceTheme {

    /** Parks, reserves and Natura 2000 sites. */
    PROTECTED_AREAS("aree_protette", "protected_area", "AP", new Size("superficie_ha", 10_000), List.of(
            optionalText("codice"),
            text("nome"),
            code("tipo", "parco_nazionale", "parco_naturale", "riserva_naturale", "riserva_speciale", "area_attrezzata", "area_contigua",
                    "zsc", "zps", "zsc_zps", "sir"),
            text("designazione"), text("designazione_en"),
            optionalText("gestore"), optionalText("gestore_nota"), optionalText("gestore_nota_en"),
            optionalAmount("superficie_ha"), optionalText("superficie_nota"), optionalText("superficie_nota_en"))),

    /** Dismissed production sites. */
    DISMISSED_SITES("aree_dismesse", "dismissed_site", "AD", new Size("area_m2", 1), List.of(
            text("nome"),
            text("uso_precedente"), text("uso_precedente_en"),
            code("uso_base", "fonte", "nome_impresa", "non_indicato"),
            code("settore", "meccanica", "automotive", "tessile", "siderurgia", "metalli", "chimica", "gomma_plastica", "elettronica",
                    "estrazione", "deposito_logistica", "servizi_di_rete", "altro", "non_noto"),
            text("stato"), text("stato_en"),
            code("stato_codice", "dismessa", "riuso_previsto", "riuso_parziale", "in_trasformazione", "bonifica_finanziata", "riusata",
                    "non_indicato"),
            code("contaminazione", "sito_orfano", "non_verificata"),
            optionalAmount("area_m2"), optionalText("area_nota"), optionalText("area_nota_en"))),

    /** Places where public documents name a work of environmental restoration. */
    RESTORATION_PLACES("luoghi_ripristino", "restoration_place", "LR", null, List.of(
            text("nome"), text("nome_en"),
            text("tipo"), text("tipo_en"),
            code("ambiente", "corso_acqua", "lago", "zona_umida", "falda", "bosco", "connessione", "suolo"),
            text("strumento"), text("strumento_en"),
            optionalAmount("importo_eur"), optionalText("importo_nota"), optionalText("importo_nota_en")));

    private static final List<String> WHERE = List.of("comune", "comuni", "lat", "lon");
    private static final List<Field> EVERY_PLACE = List.of(
            code(Position.COLUMN, Position.PUBLISHED, Position.ESTIMATED, Position.MUNICIPALITY_ONLY),
            text("nota_posizione"), text("nota_posizione_en"),
            text("fonte"), text("fonte_en"));

    private final String layer;
    private final String table;
    private final Pattern identifier;
    private final Size size;
    private final List<Field> ownFacts;

    PlaceTheme(String layer, String table, String prefix, Size size, List<Field> ownFacts) {
        this.layer = layer;
        this.table = table;
        this.identifier = Pattern.compile(prefix + "-[0-9]{3}");
        this.size = size;
        this.ownFacts = ownFacts;
    }

    /** The layer that publishes these places; the file has the same name. */
    String layer() {
        return layer;
    }

    /** The table that holds them. */
    String table() {
        return table;
    }

    /** What their identifiers look like. */
    Pattern identifier() {
        return identifier;
    }

    /** The column that states the size; empty when the file has none. */
    Optional<Size> size() {
        return Optional.ofNullable(size);
    }

    /** The facts stated of a place. */
    List<Field> facts() {
        return Stream.concat(ownFacts.stream(), EVERY_PLACE.stream()).toList();
    }

    /** The header that the file must have. */
    List<String> header() {
        return Stream.of(Stream.of("id"), columns(ownFacts), WHERE.stream(), columns(EVERY_PLACE)).flatMap(part -> part).toList();
    }

    private static Stream<String> columns(List<Field> fields) {
        return fields.stream().map(Field::column);
    }

    /**
     * A column that states the size of a place.
     *
     * @param column its name
     * @param squareMetres how many square metres its unit has
     */
    record Size(String column, double squareMetres) {
    }

    /** How the position of a place is known. */
    static final class Position {

        /** The column that says it. */
        static final String COLUMN = "posizione";
        /** Coordinates that a source publishes. */
        static final String PUBLISHED = "da_fonte";
        /** An estimate from the place that a source names. */
        static final String ESTIMATED = "approssimata";
        /** The place was not located: the point is its municipality's. */
        static final String MUNICIPALITY_ONLY = "solo_comune";

        private Position() {
        }
    }
}
