package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.Optional;

/** The organisations that take part in the workflows. */
public interface Organisations {

    /** An organisation by its number, active or not. */
    Optional<Organisation> byId(long id);

    /** All active organisations, by name. */
    List<Organisation> all();

    /**
     * The active organisation of a municipality.
     *
     * @param istat code of six digits
     */
    Optional<Organisation> ofMunicipality(String istat);
}
