package it.torinometropoli.gis.wfs;

import java.util.List;

import it.torinometropoli.gis.format.FeatureFormat;

/**
 * A request for features, checked.
 *
 * @param queries one or more
 * @param page which part of all that match
 * @param form what the answer looks like
 * @param format in which format
 * @param links makes the addresses of other pages of the same request
 */
record FeatureRequest(List<LayerQuery> queries, Page page, Form form, FeatureFormat format, PageAddresses links) {

    /** What the answer looks like. */
    enum Form {
        /** A collection of the features. */
        RESULTS,
        /** Only how many there are. */
        HITS,
        /** One feature by itself, which must exist. */
        FEATURE
    }

    /**
     * A part of all that match.
     *
     * @param start how many to leave out, from 0
     * @param count how many at most; {@link Long#MAX_VALUE} for all
     */
    record Page(long start, long count) {

        static final Page ALL = new Page(0, Long.MAX_VALUE);

        boolean limited() {
            return count != Long.MAX_VALUE;
        }
    }

    /** Addresses of pages of a request; null where a page has no address. */
    @FunctionalInterface
    interface PageAddresses {

        /** For requests that no address can repeat. */
        PageAddresses NONE = page -> null;

        String of(Page page);
    }
}
