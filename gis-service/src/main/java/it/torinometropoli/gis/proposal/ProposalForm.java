package it.torinometropoli.gis.proposal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.proposal.FormField.Group;
import it.torinometropoli.gis.proposal.FormField.Need;
import it.torinometropoli.gis.proposal.FormField.Type;

/** The form of the catalogue: its fields in order. What the service derives (municipalities, areas, overlaps) is none of them. */
final class ProposalForm {

    /** The geometry, where it is named among fields. */
    static final String GEOMETRY = "geometry";
    /** The photos, where they are named among fields. */
    static final String PHOTOS = "photos";
    static final String TITLE = "title";
    static final String MAIN_TYPE = "main_type";
    static final String TYPES = "intervention_types";
    static final String ACTIONS = "psm_actions";
    static final String PUBLISH_CONSENT = "publish_consent";
    static final String DATA_CONSENT = "data_consent";

    private static final int LINE = 200;
    private static final int PARAGRAPHS = 4_000;
    private static final String YES_NO_UNKNOWN = "si no non_noto";
    private static final String WORKS = "forestazione fascia_riparia zona_umida continuita_fluviale rinaturazione deimpermeabilizzazione "
            + "corridoio_ecologico specie_invasive bonifica drenaggio_urbano fruizione tutela";

    private static final Map<String, FormField> FIELDS = byName(
            text("tax_id", Group.PROPOSER, 16), text("contact_name", Group.PROPOSER, 120), text("email", Group.PROPOSER, 254),
            text("phone", Group.PROPOSER, 30), optional(field("co_proposers", Group.PROPOSER, Type.TEXTS, LINE)),
            text(TITLE, Group.PLACE, LINE), optional(text("locality", Group.PLACE, LINE)),
            optional(field("cadastral_refs", Group.PLACE, Type.LONG_TEXT, 2_000)),
            code("ownership", Group.AVAILABILITY, "pubblica privata mista demanio non_nota"),
            code("availability", Group.AVAILABILITY, "disponibile da_acquisire accordo non_disponibile"),
            code("land_use_now", Group.STATE, "agricolo bosco prato_pascolo zona_umida corso_acqua lago area_degradata area_dismessa cava "
                    + "verde_urbano altro"),
            field("description_now", Group.STATE, Type.LONG_TEXT, PARAGRAPHS),
            codes("criticality", Group.STATE, "degrado rifiuti inquinamento_suolo inquinamento_acque frammentazione specie_invasive "
                    + "artificializzazione_alveo dissesto isola_calore impermeabilizzazione abbandono nessuna"),
            optional(codes("values_present", Group.STATE, "habitat specie_protette paesaggio storico_culturale corridoio_ecologico")),
            codes("aims", Group.PROPOSAL, "matrici_ambientali naturalita aree_pregio habitat_degradati infrastruttura_verde clima"),
            codes(TYPES, Group.PROPOSAL, WORKS), code(MAIN_TYPE, Group.PROPOSAL, WORKS),
            optional(code("scale", Group.PROPOSAL, "edificio impianto area rete")),
            field("description", Group.PROPOSAL, Type.LONG_TEXT, PARAGRAPHS),
            code("design_level", Group.PROPOSAL, "idea fattibilita progetto esecutivo"),
            field("plan_destination", Group.PLANNING, Type.LONG_TEXT, 2_000),
            codes("constraints", Group.PLANNING, "paesaggistico idrogeologico natura_2000 area_protetta fascia_pai bene_culturale nessuno"),
            optional(code("needs_vinca", Group.PLANNING, YES_NO_UNKNOWN)),
            optional(code("ecological_network", Group.PLANNING, YES_NO_UNKNOWN)),
            optional(field(ACTIONS, Group.PLANNING, Type.ACTIONS, 0)),
            optional(field("cost_estimate", Group.COSTS, Type.EURO, 0)), optional(field("cost_date", Group.COSTS, Type.DATE, 0)),
            optional(field("maintenance_year", Group.COSTS, Type.EURO, 0)),
            optional(codes("funding_sought", Group.COSTS, "compensazione europeo ministeriale pnrr fesr comunale privato altro")),
            optional(field("feasibility_study_needed", Group.COSTS, Type.FLAG, 0)),
            field(PUBLISH_CONSENT, Group.CONSENT, Type.FLAG, 0), field(DATA_CONSENT, Group.CONSENT, Type.FLAG, 0));

    private ProposalForm() {
    }

    /** All fields in the order of the form. */
    static List<FormField> fields() {
        return List.copyOf(FIELDS.values());
    }

    /** The field of a name; empty when there is none. */
    static Optional<FormField> field(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    private static FormField text(String name, Group group, int longest) {
        return field(name, group, Type.TEXT, longest);
    }

    private static FormField code(String name, Group group, String codes) {
        return new FormField(name, group, Type.CODE, Need.REQUIRED, 0, List.of(codes.split(" ")));
    }

    private static FormField codes(String name, Group group, String codes) {
        return new FormField(name, group, Type.CODES, Need.REQUIRED, 0, List.of(codes.split(" ")));
    }

    private static FormField field(String name, Group group, Type type, int longest) {
        return new FormField(name, group, type, Need.REQUIRED, longest, List.of());
    }

    private static FormField optional(FormField field) {
        return new FormField(field.name(), field.group(), field.type(), Need.OPTIONAL, field.longest(), field.codes());
    }

    private static Map<String, FormField> byName(FormField... fields) {
        Map<String, FormField> byName = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> byName.put(field.name(), field));
        return byName;
    }
}
