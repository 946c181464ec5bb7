package it.torinometropoli.gis.attachment;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of files that are taken: photos and drawings, and documents as PDF, which every office can write and which look the same to all who
 * read them. Formats of word processors and archives can hold programs that nobody here could check.
 */
public enum AttachmentKind {

    /** JPEG (ISO/IEC 10918). */
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff", 0),
    /** PNG (ISO/IEC 15948). */
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n", 0),
    /** WebP (RFC 9649). */
    WEBP("image/webp", "webp", "WEBP", 8),
    /** PDF (ISO 32000). */
    PDF("application/pdf", "pdf", "%PDF-", 0);

    private final String mediaType;
    private final String extension;
    private final String magic;
    private final int offset;

    AttachmentKind(String mediaType, String extension, String magic, int offset) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = magic;
        this.offset = offset;
    }

    /** The media type under which it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** The extension of its files' names, without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether it is a picture. */
    public boolean picture() {
        return this != PDF;
    }

    /** The kind of a file by its first bytes; empty when it is none of these. */
    static Optional<AttachmentKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> Bytes.at(file, kind.offset, kind.magic)).findFirst();
    }
}
