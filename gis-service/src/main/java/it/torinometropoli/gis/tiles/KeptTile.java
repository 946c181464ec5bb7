package it.torinometropoli.gis.tiles;

/**
 * A tile as it was drawn.
 *
 * @param version what it shows, as {@link TileVersions} tells it
 * @param entityTag the same as HTTP has it
 * @param picture the file
 * @param generation of the data at which the version was last known to be the current one
 */
record KeptTile(String version, String entityTag, byte[] picture, long generation) {

    static KeptTile of(String version, byte[] picture, long generation) {
        return new KeptTile(version, entityTag(version), picture, generation);
    }

    /** The entity tag of a version: weak, as a proxy may compress the file (RFC 9110, 8.8.1). */
    static String entityTag(String version) {
        return "W/\"" + version + "\"";
    }

    /** The same tile, known to be current at a later generation. */
    KeptTile confirmed(long later) {
        return new KeptTile(version, entityTag, picture, later);
    }
}
