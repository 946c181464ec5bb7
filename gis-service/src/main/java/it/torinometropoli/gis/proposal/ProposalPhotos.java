package it.torinometropoli.gis.proposal;

/** What is known of the photos of proposals. */
interface ProposalPhotos {

    /** How many photos go with a proposal. */
    int count(long proposal);
}
