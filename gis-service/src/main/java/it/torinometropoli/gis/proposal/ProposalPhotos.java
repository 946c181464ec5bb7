package it.torinometropoli.gis.proposal;

/** What the module that keeps files tells of the photos of proposals. */
public interface ProposalPhotos {

    /** How many photos go with a proposal. */
    int count(long proposal);
}
