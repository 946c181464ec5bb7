package it.torinometropoli.gis.attachment;

/**
 * A file that was taken.
 *
 * @param facts what was in the upload and is not in the file any more
 */
public record StoredAttachment(Attachment attachment, PhotoFacts facts) {
}
