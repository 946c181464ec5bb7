package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.site.IndexedPages;
import org.springframework.stereotype.Component;

/** The pages of the edition in force, for search engines. */
@Component
class IndexedPlanPages implements IndexedPages {

    private final PlanOutlines outlines;

    IndexedPlanPages(PlanOutlines outlines) {
        this.outlines = outlines;
    }

    @Override
    public List<String> addresses() {
        return outlines.editions().stream().filter(PlanView.Edition::current).flatMap(edition -> {
            EditionAddress address = EditionAddress.of(edition);
            Stream<String> lists = Stream.of(address.plan(), address.list("progetti"), address.list("indicatori"), address.list("indagine"));
            return Stream.concat(lists, outlines.of(edition).axes().stream().flatMap(PlanPart::all).map(address::of));
        }).toList();
    }
}
