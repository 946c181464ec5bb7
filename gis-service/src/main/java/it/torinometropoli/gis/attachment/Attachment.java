package it.torinometropoli.gis.attachment;

import java.time.Instant;

/**
 * A file that is kept. Its content never changes.
 *
 * @param id its number
 * @param subject what it belongs to, such as {@code proposal:123}
 * @param fileName the name that it is served under: that of the upload without folders and what could mislead, with the extension of its kind
 * @param kind told by its content
 * @param size bytes
 * @param pixels width and height of a picture as {@code 4000 × 3000}; null of a document
 * @param sha256 of its content, 64 hexadecimal digits
 * @param account who added it; null when nobody signed in did
 */
public record Attachment(long id, String subject, String fileName, AttachmentKind kind, int size, String pixels, String sha256, Long account,
        Instant addedAt) {
}
