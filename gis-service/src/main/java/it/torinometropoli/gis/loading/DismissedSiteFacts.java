package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Geometry;

/** What is said of a dismissed area: by a row, else by what was known, else that nothing is known. */
final class DismissedSiteFacts {

    /** The columns of the table but for identifier, municipality and shape. */
    static final List<String> FACTS = List.of("nome", "uso_precedente", "uso_precedente_en", "uso_base", "settore", "stato", "stato_en", "stato_codice",
            "contaminazione", PlaceTable.AREA, "area_nota", "area_nota_en", "comuni", "posizione", "nota_posizione", "nota_posizione_en", "fonte", "fonte_en",
            "qualita_geometria");
    /** What a file can say. */
    static final MappedLoads.Content CONTENT = new MappedLoads.Content(List.of(Column.code("id"), Column.code("codice"), Column.text("nome").asNeeded(),
            Column.text("uso_precedente"), Column.text("uso_precedente_en"), Column.code("uso_base", "fonte", "nome_impresa", "non_indicato"),
            Column.code("settore", "meccanica", "automotive", "tessile", "siderurgia", "metalli", "chimica", "gomma_plastica", "elettronica", "estrazione",
                    "deposito_logistica", "servizi_di_rete", "altro", "non_noto"),
            Column.text("stato"), Column.text("stato_en"), Column.code("stato_codice", "dismessa", "riuso_previsto", "riuso_parziale", "in_trasformazione",
                    "bonifica_finanziata", "riusata", "non_indicato"),
            Column.code("contaminazione", "sito_orfano", "asco_attivo", "asco_concluso", "sospetta", "nessuna_segnalazione", "non_verificata"),
            Column.area(PlaceTable.AREA), Column.text("area_nota"), Column.text("area_nota_en"), Column.text("comune"), Column.text("comuni"),
            Column.code("posizione", "da_fonte", "approssimata"), Column.text("nota_posizione"), Column.text("nota_posizione_en"), Column.text("fonte"),
            Column.text("fonte_en"), Column.date("data_fonte"), Column.code("qualita_geometria", "catastale", "ortofoto", "indicativa", "ufficiale")), Set.of(0, 2));

    private static final String QUALITY = "qualita_geometria";
    private static final String POSITION = "posizione";
    private static final Map<String, String> NOTHING = Map.of("uso_precedente", "non indicato", "uso_precedente_en", "not stated", "uso_base", "non_indicato",
            "settore", "non_noto", "stato", "non indicato", "stato_en", "not stated", "stato_codice", "non_indicato", "contaminazione", "non_verificata");
    private static final List<String> TRANSLATED = List.of("uso_precedente", "stato", "area_nota", "nota_posizione", "fonte");
    private static final String ENGLISH = "_en";
    private static final int DECIMALS = 2;

    private final String source;
    private final PlaceRecords.Names names;
    private final List<Municipality> municipalities;

    /**
     * Completes rows of a source.
     *
     * @param source as it is to be named
     * @param municipalities of today
     */
    DismissedSiteFacts(String source, PlaceRecords.Names names, List<Municipality> municipalities) {
        this.source = source;
        this.names = names;
        this.municipalities = municipalities;
    }

    /** The area that a row makes. */
    LoadedPlace complete(PlaceRules.IdentifiedRow identified, Optional<LoadedPlace> known) {
        MappedRow row = identified.row();
        List<String> stated = identified.stated();
        Map<String, Object> facts = new LinkedHashMap<>();
        FACTS.forEach(column -> facts.put(column, known.map(place -> place.facts().get(column)).orElse(NOTHING.get(column))));
        Object stateBefore = facts.get("stato_codice");
        row.values().entrySet().stream().filter(value -> FACTS.contains(value.getKey())).forEach(value -> facts.put(value.getKey(), value.getValue()));
        Map<String, Object> said = row.values();
        if (said.containsKey("uso_precedente") && !said.containsKey("uso_base")) {
            facts.put("uso_base", "fonte");
        }
        if (!said.containsKey("stato") && !Objects.equals(stateBefore, facts.get("stato_codice"))) {
            facts.put("stato", NOTHING.get("stato"));
            facts.put("stato_en", NOTHING.get("stato_en"));
        }
        if (!stated.isEmpty()) {
            facts.put("comuni", stated.stream().map(names::name).collect(Collectors.joining("; ")));
        }
        facts.put("fonte", said.getOrDefault("fonte", source));
        Geometry shape = placed(row, identified.municipality(), known, facts);
        TRANSLATED.stream().filter(column -> !said.containsKey(column + ENGLISH) && changed(column, facts, known) && !notStated(facts.get(column)))
                .filter(column -> !"nota_posizione".equals(column) || said.containsKey(column)).forEach(column -> facts.put(column + ENGLISH, facts.get(column)));
        return new LoadedPlace(identified.id(), identified.municipality(), facts, shape);
    }

    private static boolean notStated(Object text) {
        return NOTHING.get("stato").equals(text);
    }

    private static boolean changed(String column, Map<String, Object> facts, Optional<LoadedPlace> known) {
        return known.isEmpty() || !Objects.equals(known.get().facts().get(column), facts.get(column)) || facts.get(column + ENGLISH) == null;
    }

    /** The shape, with what is to be said of it. */
    private Geometry placed(MappedRow row, String municipality, Optional<LoadedPlace> known, Map<String, Object> facts) {
        if (row.shape() == null && known.isPresent()) {
            facts.put(QUALITY, known.get().facts().get(QUALITY));
            return known.get().shape();
        }
        if (row.shape() == null) {
            facts.put(POSITION, "solo_comune");
            note(row, facts, "luogo non localizzato: il punto è quello del comune", "place not located: the point is the one of its municipality");
            facts.put(QUALITY, "puntuale");
            return municipalities.stream().filter(each -> each.code().equals(municipality)).findFirst().orElseThrow().shape().getInteriorPoint();
        }
        boolean area = row.shape().getDimension() == 2;
        facts.put(POSITION, row.values().getOrDefault(POSITION, "da_fonte"));
        note(row, facts, (area ? "perimetro di " : "coordinate di ") + source, (area ? "perimeter by " : "coordinates by ") + source);
        facts.put(QUALITY, area ? row.values().getOrDefault(QUALITY, "indicativa") : "puntuale");
        if (area && !row.values().containsKey(PlaceTable.AREA)) {
            facts.put(PlaceTable.AREA, BigDecimal.valueOf(row.shape().getArea()).setScale(DECIMALS, RoundingMode.HALF_UP));
        }
        return row.shape();
    }

    private static void note(MappedRow row, Map<String, Object> facts, String italian, String english) {
        if (!row.values().containsKey("nota_posizione")) {
            facts.put("nota_posizione", italian);
            facts.put("nota_posizione_en", row.values().getOrDefault("nota_posizione_en", english));
        }
    }
}
