package it.torinometropoli.gis.opendata;

import java.time.LocalDate;
import java.util.function.Consumer;

import it.torinometropoli.gis.history.KnownDays;

/** What a layer was on earlier days. */
interface LayerPast {

    /** The days of which it is known. */
    KnownDays days();

    /** Changes whenever what is known does. */
    String version();

    /**
     * Hands over the features that differ between the ends of two known days, one by one.
     *
     * @param until not before {@code since}; of today what the layer is now
     */
    void differences(LocalDate since, LocalDate until, Consumer<Difference> taker);
}
