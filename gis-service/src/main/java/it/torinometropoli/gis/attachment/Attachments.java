package it.torinometropoli.gis.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The files that belong to subjects, such as proposals. All is done with the "workflow" login, inside the transaction of the caller if there is
 * one. Nothing here asks who may do it: callers do.
 */
public interface Attachments {

    /**
     * Takes a file: tells its kind by its content, takes metadata out of pictures, and keeps it. Callers that hold a lock on the subject have the
     * bounds of number and size kept exactly; otherwise uploads at the same moment may go beyond them.
     *
     * @param subject up to 127 characters
     * @param account who adds it, or null
     * @param fileName as the client names it; not trusted
     * @param upload read up to the limit, left open
     * @throws AttachmentRefusedException when it is not taken
     * @throws IOException when {@code upload} cannot be read
     */
    StoredAttachment store(String subject, Long account, String fileName, InputStream upload) throws IOException;

    /** How much is kept. */
    Limits limits();

    /**
     * How much is kept.
     *
     * @param bytes most bytes of a file
     * @param count most files of a subject
     * @param totalBytes most bytes of all files of a subject
     */
    record Limits(long bytes, int count, long totalBytes) {
    }

    /** The files of a subject in the order in which they were added. */
    List<Attachment> of(String subject);

    /**
     * A file of a subject.
     *
     * @return empty when there is none of that number, or it belongs to another subject
     */
    Optional<Attachment> find(String subject, long id);

    /** Writes the content of a file. */
    void write(Attachment attachment, OutputStream out) throws IOException;

    /**
     * Answers with a file: as an attachment under its name, that nobody keeps in a cache and no browser takes for something else or runs. Pictures
     * can be shown in pages all the same.
     */
    void serve(Attachment attachment, HttpServletResponse response) throws IOException;

    /**
     * Removes a file.
     *
     * @return whether it was there
     */
    boolean delete(String subject, long id);

    /** Removes all files of a subject, such as a draft that goes; the number of them. */
    int deleteAll(String subject);
}
