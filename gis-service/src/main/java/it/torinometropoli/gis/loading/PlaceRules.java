package it.torinometropoli.gis.loading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is special of a data set of places in the course of one load of it. */
interface PlaceRules {

    /**
     * A row of which it is known what place it is.
     *
     * @param row as the file has it
     * @param stated codes of the municipalities that it names
     * @param id the identifier of its place, which is there or new
     * @param municipality the code of its municipality, one of today
     */
    record IdentifiedRow(MappedRow row, List<String> stated, String id, String municipality) {
    }

    /** The places that are there and that a file may change or end, by identifier. */
    Map<String, LoadedPlace> before();

    /**
     * The municipality of a row.
     *
     * @param stated codes of those that it names, in their order
     * @param known the place that its identifier or code is of; empty when it has none, or none that is there
     * @return its code; empty when the row was rejected, which the journal says
     */
    Optional<String> municipality(MappedRow row, List<String> stated, Optional<LoadedPlace> known);

    /**
     * The place that a row makes.
     *
     * @param known what is there; empty when the place is new
     * @return empty when what is there stays as it is
     */
    Optional<LoadedPlace> complete(IdentifiedRow row, Optional<LoadedPlace> known);

    /** Keeps what is to be known of a place beside its row, before that is written. */
    void keep(IdentifiedRow row, LoadedPlace place);

    /**
     * Removes a place that is no more.
     *
     * @return false when it has to stay
     */
    boolean end(LoadedPlace gone);
}
