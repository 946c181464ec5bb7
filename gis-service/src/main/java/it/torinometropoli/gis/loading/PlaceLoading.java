package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.torinometropoli.gis.loading.Change.Kind;
import it.torinometropoli.gis.loading.PlaceRules.IdentifiedRow;
import org.springframework.stereotype.Component;

/**
 * The course of a load of places by a mapping, which is the same whatever they are: rows are read, it is told which places they are of, these are
 * completed, compared and written, those that the file should have and has not are ended. What is special of a data set is in its {@link PlaceRules}.
 */
@Component
class PlaceLoading {

    private final MappedLoads mapped;
    private final PlaceRecords records;
    private final PlaceMunicipalities places;
    private final RemovedPlaces removed;

    PlaceLoading(MappedLoads mapped, PlaceRecords records, PlaceMunicipalities places, RemovedPlaces removed) {
        this.removed = removed;
        this.mapped = mapped;
        this.records = records;
        this.places = places;
    }

    /**
     * What is loaded.
     *
     * @param layer that shows it
     * @param series of its new identifiers, with those that have been given
     * @param content what a file can say of it
     * @param table where it is
     */
    record Places(String layer, KnownPlaces.Series series, MappedLoads.Content content, PlaceTable table) {
    }

    /**
     * Loads a file, in a transaction of the caller.
     *
     * @param special makes the rules of this load
     * @throws LoadRefusedException when the file is not taken; the journal says why
     * @throws IOException when the file or its mapping cannot be read
     */
    <R extends PlaceRules> R load(Places what, LoadRequest request, LoadJournal journal, Function<PlaceRun, R> special) throws IOException {
        MappedLoads.Mapped file = mapped.read(request, what.content(), journal);
        PlaceRun run = new PlaceRun(file, request.origin(), mapped.map(), records.codes(what.layer()), journal);
        R rules = special.apply(run);
        Course course = new Course(what, run, rules);
        journal.begin(LoadStep.WRITE);
        file.rows().forEach(course::take);
        MappedLoads.endIfNothing(course.taken, journal);
        if (file.all()) {
            course.known.others().forEach(course::end);
        }
        journal.countTaken(course.taken);
        journal.begin(LoadStep.KEEP);
        inPlace(journal);
        return rules;
    }

    /**
     * Puts places back as they were before a load, in a transaction of the caller.
     *
     * @param then all that were there
     * @param now those of today that a file may have brought
     * @param end removes one that was not there, if it has to go
     * @param again writes one as it was, if it may
     */
    void restore(Collection<LoadedPlace> then, Collection<LoadedPlace> now, Consumer<LoadedPlace> end, Consumer<LoadedPlace> again) {
        Set<String> ids = then.stream().map(LoadedPlace::id).collect(Collectors.toSet());
        now.stream().filter(place -> !ids.contains(place.id())).forEach(end);
        MunicipalityMap map = mapped.map();
        then.forEach(place -> again.accept(new LoadedPlace(place.id(), map.today(place.municipality(), place.shape()), place.facts(), place.shape())));
    }

    /** Brings what follows from places in step with them, and tells of those that lie elsewhere than their sources say. */
    void inPlace(LoadJournal journal) {
        places.derive();
        places.refresh(journal);
    }

    /** One load. */
    private final class Course {

        private final Places what;
        private final PlaceRun run;
        private final PlaceRules rules;
        private final PlaceRecords.Names names = mapped.names();
        private final Map<String, LoadedPlace> before;
        private final KnownPlaces known;
        private int taken;

        Course(Places what, PlaceRun run, PlaceRules rules) {
            this.what = what;
            this.run = run;
            this.rules = rules;
            this.before = rules.before();
            this.known = new KnownPlaces(before, run.codes(), what.series(), run.journal());
        }

        void take(MappedRow row) {
            Optional<List<String>> stated = mapped.stated(row, names, run);
            if (stated.isEmpty() || !MappedLoads.fits(row, run.file().mapping(), run.journal())) {
                return;
            }
            String named = row.text("id") != null ? row.text("id") : run.codes().get(row.text("codice"));
            rules.municipality(row, stated.get(), Optional.ofNullable(before.get(named))).ifPresent(municipality ->
                    known.identify(row, municipality, run.file().mapping()).ifPresent(id -> put(new IdentifiedRow(row, stated.get(), id, municipality))));
        }

        private void put(IdentifiedRow row) {
            taken++;
            Optional<LoadedPlace> old = Optional.ofNullable(before.get(row.id()));
            Optional<LoadedPlace> made = rules.complete(row, old);
            made.ifPresent(place -> {
                String code = row.row().text("codice");
                if (code != null && !row.id().equals(run.codes().get(code))) {
                    records.keepCode(what.layer(), code, row.id());
                }
                rules.keep(row, place);
                what.table().put(place);
            });
            compare(old, made.orElseGet(old::orElseThrow));
        }

        private void compare(Optional<LoadedPlace> old, LoadedPlace place) {
            Kind kind = old.isEmpty() ? Kind.NEW : old.get().sameAs(place) ? Kind.SAME : Kind.CHANGED;
            run.journal().compared(new Change(place.id(), place.name(), kind, old.map(LoadedPlace::area).orElse(null), place.area(),
                    old.map(LoadedPlace::name).filter(name -> !name.equals(place.name())).orElse("")));
        }

        void end(LoadedPlace gone) {
            if (rules.end(gone)) {
                removed.tell(what.layer(), gone.id(), gone.name(), run.journal());
                run.journal().compared(new Change(gone.id(), gone.name(), Kind.ENDED, gone.area(), null, ""));
            }
        }
    }
}
