package it.torinometropoli.gis.identity;

import java.util.List;

import it.torinometropoli.gis.site.SitePage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives pages that somebody has signed in for what {@code identity/area :: bar} shows: who that is and where they may go. */
@ControllerAdvice(annotations = SitePage.class)
class AreaAdvice {

    private final CurrentMember current;
    private final List<WorkArea> areas;

    AreaAdvice(CurrentMember current, List<WorkArea> areas) {
        this.current = current;
        this.areas = areas;
    }

    /** What the bar shows. */
    record Area(Member member, List<WorkArea> areas) {
    }

    /** Null on public pages. */
    @ModelAttribute("area")
    Area area() {
        return current.get().map(member -> new Area(member, areas.stream().filter(area -> area.roles().stream().anyMatch(member::has)).toList()))
                .orElse(null);
    }
}
