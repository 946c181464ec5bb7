package it.torinometropoli.gis.proposal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.locationtech.jts.geom.Geometry;

/**
 * What somebody is writing. Cannot be changed.
 *
 * @param fields the values that there are, by name of the field, as {@link FieldValues#read} makes them
 * @param shape x,y in EPSG:32632; null while there is none
 * @param changed the revision in which each field, and {@link ProposalForm#GEOMETRY}, was changed last
 */
record Draft(Map<String, Object> fields, Geometry shape, Map<String, Integer> changed) {

    /** Shapes that are no farther apart than coordinates are rounded on their way to a browser and back are the same, in metres. */
    private static final double SAME_PLACE = 0.02;

    Draft {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        changed = Map.copyOf(changed);
    }

    /**
     * Changes that a tab of a browser asks for.
     *
     * @param revision of the draft that the tab has seen
     * @param edition of the plan whose actions the tab offers; null when it does not say
     * @param fields new values by name; null values remove
     * @param shape what becomes of the geometry
     */
    record Changes(int revision, String edition, Map<String, Object> fields, ShapeChange shape) {
    }

    /**
     * What becomes of the geometry.
     *
     * @param asked whether it is to change
     * @param shape the new one, x,y in EPSG:32632; null to remove it
     */
    record ShapeChange(boolean asked, Geometry shape) {

        /** It stays. */
        static final ShapeChange NONE = new ShapeChange(false, null);
    }

    /**
     * A draft with changes.
     *
     * @param draft with every change that goes with what others have changed meanwhile
     * @param saved names of the fields that are now as the changes wanted them
     * @param conflicts names of those that others have changed to something else, which stay as these others left them
     */
    record Merged(Draft draft, List<String> saved, List<String> conflicts) {
    }

    /**
     * Applies changes field by field: of two tabs that change different fields both are kept; where both have changed the same one, the first is kept
     * and the second is told.
     *
     * @param next the revision that the changes make
     */
    Merged merge(Changes changes, int next) {
        Map<String, Object> values = new LinkedHashMap<>(fields);
        Map<String, Integer> revisions = new LinkedHashMap<>(changed);
        List<String> saved = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        Predicate<String> changedByOthers = name -> changed.getOrDefault(name, 0) > changes.revision();
        changes.fields().forEach((name, value) -> {
            boolean same = Objects.equals(fields.get(name), value);
            if (!same && changedByOthers.test(name)) {
                conflicts.add(name);
                return;
            }
            saved.add(name);
            if (!same) {
                revisions.put(name, next);
                values.put(name, value);
                values.values().removeIf(Objects::isNull);
            }
        });
        Geometry merged = shape;
        if (changes.shape().asked()) {
            boolean same = same(shape, changes.shape().shape());
            boolean conflict = !same && changedByOthers.test(ProposalForm.GEOMETRY);
            (conflict ? conflicts : saved).add(ProposalForm.GEOMETRY);
            if (!same && !conflict) {
                merged = changes.shape().shape();
                revisions.put(ProposalForm.GEOMETRY, next);
            }
        }
        return new Merged(new Draft(values, merged, revisions), List.copyOf(saved), List.copyOf(conflicts));
    }

    /** Whether two shapes, each of which may be null, are the same. */
    static boolean same(Geometry one, Geometry other) {
        return one == null || other == null ? one == other : one.equalsExact(other, SAME_PLACE);
    }

    /** The value of a text or code; null when there is none. */
    String text(String name) {
        return (String) fields.get(name);
    }

    /** The values of a list, none when there is none. */
    @SuppressWarnings("unchecked")
    List<String> list(String name) {
        return (List<String>) fields.getOrDefault(name, List.of());
    }

    /** Whether a flag has been set to yes. */
    boolean agreed(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** The fields that are personal data, or those that are not. */
    Map<String, Object> fields(Predicate<FormField> wanted) {
        Map<String, Object> chosen = new LinkedHashMap<>(fields);
        chosen.keySet().removeIf(name -> !ProposalForm.field(name).map(wanted::test).orElse(false));
        return chosen;
    }
}
