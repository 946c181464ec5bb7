package it.torinometropoli.gis.proposal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what is to be changed of a draft. */
@Component
class DraftRequest {

    private static final int LONGEST_EDITION = 9;

    private final ShapeCheck shapes;

    DraftRequest(ShapeCheck shapes) {
        this.shapes = shapes;
    }

    /**
     * The changes of {@code {"revision": 3, "edition": "2024-2026", "fields": {"title": "…"}, "geometry": {…}}}; edition, fields and geometry may be missing, null removes.
     *
     * @throws ProposalProblem that names the first member that cannot be (400)
     */
    Draft.Changes read(RequestDocument document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        JsonNode given = document.part("fields");
        if (!given.isMissingNode() && !given.isObject()) {
            throw ProposalProblem.wrong("proposal.problem.json");
        }
        given.properties().forEach(member -> {
            FormField field = ProposalForm.field(member.getKey())
                    .orElseThrow(() -> ProposalProblem.wrong("proposal.problem.field", shortened(member.getKey())));
            fields.put(field.name(), FieldValues.read(field, member.getValue()));
        });
        JsonNode geometry = document.part(ProposalForm.GEOMETRY);
        Draft.ShapeChange shape = geometry.isMissingNode() ? Draft.ShapeChange.NONE
                : new Draft.ShapeChange(true, geometry.isNull() ? null : shapes.read(geometry));
        return new Draft.Changes(document.number("revision"), document.text("edition", LONGEST_EDITION), fields, shape);
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
