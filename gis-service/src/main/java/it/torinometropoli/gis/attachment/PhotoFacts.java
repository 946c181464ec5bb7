package it.torinometropoli.gis.attachment;

import java.time.LocalDateTime;

/**
 * What a camera wrote into a photo and is not kept: to be offered to who uploads it, and forgotten otherwise.
 *
 * @param longitude degrees of WGS 84 from -180 to 180; null when the photo has no position
 * @param latitude degrees of WGS 84 from -90 to 90; null when the photo has no position
 * @param takenAt by the clock of the camera; null when it does not say
 */
public record PhotoFacts(Double longitude, Double latitude, LocalDateTime takenAt) {

    static final PhotoFacts NONE = new PhotoFacts(null, null, null);

    /** Whether it says where the photo was taken. */
    public boolean hasPosition() {
        return longitude != null && latitude != null;
    }
}
