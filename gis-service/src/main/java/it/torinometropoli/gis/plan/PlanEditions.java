package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.stream.Collectors;

import it.torinometropoli.gis.site.PageProblem;
import org.springframework.stereotype.Component;

/** Finds the edition that a page is about. */
@Component
class PlanEditions {

    private final PlanOutlines outlines;

    PlanEditions(PlanOutlines outlines) {
        this.outlines = outlines;
    }

    /** All editions, the latest first. */
    List<PlanView.Edition> all() {
        return outlines.editions();
    }

    /**
     * The edition that a request names, or the one in force when it names none.
     *
     * @param asked may be null or empty
     * @throws PageProblem when there is no such edition
     */
    PlanOutline outline(String asked) {
        List<PlanView.Edition> editions = all();
        boolean named = asked != null && !asked.isBlank();
        return editions.stream().filter(edition -> named ? edition.code().equals(asked) : edition.current()).findFirst().map(outlines::of)
                .orElseThrow(() -> PageProblem.badParameter(EditionAddress.EDITION, named ? asked : "",
                        editions.stream().map(PlanView.Edition::code).collect(Collectors.joining(", "))));
    }
}
