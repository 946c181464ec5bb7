package it.torinometropoli.gis.loaddesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import it.torinometropoli.gis.loading.LoadingSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.stereotype.Component;

/**
 * Reads a form with a file (multipart/form-data, RFC 7578) as it arrives, straight to disk. The service takes no such forms elsewhere, so that nobody can
 * have one read but an administrator here, after the signing in and the token have been looked at.
 */
@Component
class UploadReader {

    private static final int MOST_PARTS = 20;
    private static final int LONGEST_FIELD = 4_000;
    private static final int LARGEST_MAPPING = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int BESIDE_THE_FILE = 1 << 20;

    private final ReceivedFiles files;
    private final LoadingSettings settings;

    UploadReader(ReceivedFiles files, LoadingSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /**
     * What has arrived.
     *
     * @param folder where the file lies
     * @param name of the file; empty when none was sent
     * @param fields the other fields of the form by name
     */
    record Upload(String folder, String name, Map<String, String> fields) {
    }

    /** An upload that is not taken; the message is the key of the reason. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String key) {
            super(key);
        }
    }

    /**
     * Reads the form.
     *
     * @throws Refused when it is too large, too slow or not what such a form is; nothing of it is kept
     * @throws IOException when it did not arrive or cannot be written; nothing of it is kept
     */
    Upload read(HttpServletRequest request) throws Refused, IOException {
        String folder = files.newFolder();
        try {
            return read(request, folder);
        } catch (IOException failed) {
            files.delete(folder);
            throw refused(failed);
        } catch (Refused refused) {
            files.delete(folder);
            throw refused;
        }
    }

    private static Refused refused(IOException failed) throws IOException {
        if (failed instanceof SizeException || failed.getCause() instanceof SizeException) {
            return new Refused("loaddesk.problem.large");
        }
        if (failed instanceof SocketTimeoutException) {
            return new Refused("loaddesk.problem.late");
        }
        if (failed instanceof FileUploadException || failed instanceof FileUploadIOException || failed instanceof MultipartStream.MalformedStreamException) {
            return new Refused("loaddesk.problem.broken");
        }
        throw failed;
    }

    private Upload read(HttpServletRequest request, String folder) throws Refused, IOException {
        FileUpload form = new FileUpload();
        form.setSizeMax(settings.size().toBytes() + BESIDE_THE_FILE);
        form.setHeaderEncoding(StandardCharsets.UTF_8.name());
        Map<String, String> fields = new LinkedHashMap<>();
        String name = "";
        FileItemIterator parts = form.getItemIterator(new ServletRequestContext(request));
        for (int part = 0; parts.hasNext(); part++) {
            FileItemStream item = parts.next();
            if (part >= MOST_PARTS) {
                throw new Refused("loaddesk.problem.broken");
            }
            try (InputStream content = item.openStream()) {
                if (item.isFormField()) {
                    fields.put(item.getFieldName(), new String(bytes(content, LONGEST_FIELD), StandardCharsets.UTF_8).replace("\0", "").strip());
                } else if ("mapping".equals(item.getFieldName())) {
                    byte[] mapping = bytes(content, LARGEST_MAPPING);
                    if (mapping.length > 0) {
                        Files.write(files.mappingTarget(folder), mapping);
                    }
                } else if ("file".equals(item.getFieldName()) && name.isEmpty()) {
                    name = named(item.getName());
                    if (!name.isEmpty()) {
                        copy(content, files.target(folder, name));
                    }
                }
            }
        }
        return new Upload(folder, name, fields);
    }

    /** Browsers send the name alone, some older ones a path before it. */
    private static String named(String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static byte[] bytes(InputStream content, int most) throws Refused, IOException {
        byte[] read = content.readNBytes(most + 1);
        if (read.length > most) {
            throw new Refused("loaddesk.problem.broken");
        }
        return read;
    }

    private void copy(InputStream content, Path target) throws Refused, IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long copied = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                copied += read;
                if (copied > settings.size().toBytes()) {
                    throw new Refused("loaddesk.problem.large");
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
