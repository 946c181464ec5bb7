package it.torinometropoli.gis.loading;

import java.math.BigDecimal;

/**
 * What became of one thing of the data set, compared with what was there.
 *
 * @param id its identifier
 * @param name its name, after the load where it is there then
 * @param kind what happened
 * @param before its size before, in the unit of the data set; null when it was not there
 * @param after its size after; null when it is no more
 * @param note what else there is to say, such as the name before or the successor; may be empty
 */
public record Change(String id, String name, Kind kind, BigDecimal before, BigDecimal after, String note) {

    /** What happened to it. */
    public enum Kind {
        /** It was not there before. */
        NEW,
        /** It is no more. */
        ENDED,
        /** Its shape or what is said of it is another. */
        CHANGED,
        /** It is as it was. */
        SAME
    }
}
