package it.torinometropoli.gis.ingest;

/** Somebody whose tables follow those of the territory. Called within the transaction of the load, which is the owner's. */
public interface TerritoryFollower {

    /** The shipped files have taken the place of what the tables held. */
    void replaced();

    /** The territory is in place, whether it has been replaced or not. */
    void inPlace();
}
