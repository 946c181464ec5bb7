package it.torinometropoli.gis.loading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What the register of dismissed areas remembers, as far as loading them needs it. All of it within the transaction of a load. */
public interface DismissedSiteHistory {

    /** The identifiers of all areas that there have ever been; none is given again. */
    Set<String> identifiers();

    /** The areas whose state municipalities have brought, with the day since when it holds. */
    Map<String, LocalDate> broughtByMunicipalities();

    /**
     * Makes what is published now part of the history.
     *
     * @param sourceDates of areas that have changed, by identifier, where they are known
     */
    void remember(Map<String, LocalDate> sourceDates);
}
