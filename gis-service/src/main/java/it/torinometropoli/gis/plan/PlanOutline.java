package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Optional;

/**
 * An edition of the plan as a tree.
 *
 * @param edition the edition
 * @param axes its axes with all that is below them, in the order of the plan
 */
record PlanOutline(PlanView.Edition edition, List<PlanPart> axes) {

    /** The part of a level with a code. */
    Optional<PlanPart> part(PlanLevel level, String code) {
        return of(level).stream().filter(part -> part.code().equals(code)).findFirst();
    }

    /** All parts of a level, in the order of the plan. */
    List<PlanPart> of(PlanLevel level) {
        return axes.stream().flatMap(PlanPart::all).filter(part -> part.level() == level).toList();
    }

    /** The axis, then the strategy, that hold a part; not the part itself. */
    List<PlanPart> above(PlanPart part) {
        return axes.stream().flatMap(PlanPart::all).filter(other -> other != part && other.all().anyMatch(below -> below == part)).toList();
    }

    /** The part of the same level before it, if any. */
    Optional<PlanPart> before(PlanPart part) {
        List<PlanPart> all = of(part.level());
        int position = all.indexOf(part);
        return position > 0 ? Optional.of(all.get(position - 1)) : Optional.empty();
    }

    /** The part of the same level after it, if any. */
    Optional<PlanPart> after(PlanPart part) {
        List<PlanPart> all = of(part.level());
        int position = all.indexOf(part);
        return position + 1 < all.size() ? Optional.of(all.get(position + 1)) : Optional.empty();
    }
}
