package it.torinometropoli.gis.attachment;

/**
 * A file as it is kept.
 *
 * @param width pixels; 0 of a document
 * @param height pixels; 0 of a document
 * @param exif what a camera wrote (TIFF structure of Exif 2.32, clause 4.5); empty when nothing
 */
record CleanFile(byte[] content, int width, int height, byte[] exif) {

    /** A document, which is kept as it is: it may be signed. */
    static CleanFile document(byte[] content) {
        return new CleanFile(content, 0, 0, new byte[0]);
    }
}
