package it.torinometropoli.gis.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.attachment.AttachmentProblem.Fault;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps files in the database, in parts, so that one is never in memory as a whole when it is served. */
@Component
class StoredAttachments implements Attachments {

    private static final int PART = 256 << 10;
    private static final String COLUMNS = "id, subject, file_name, kind, size, pixels, sha256, account, added_at";

    private final JdbcClient workflow;
    private final TransactionOperations transaction;
    private final AttachmentSettings settings;
    private final FileIntake intake;

    StoredAttachments(@Qualifier("workflow") JdbcClient workflow, @Qualifier("workflow") TransactionOperations transaction, AttachmentSettings settings,
            FileIntake intake) {
        this.workflow = workflow;
        this.transaction = transaction;
        this.settings = settings;
        this.intake = intake;
    }

    private record Held(long count, long bytes) {
    }

    @Override
    public StoredAttachment store(String subject, Long account, String fileName, InputStream upload) throws IOException {
        FileIntake.Taken taken = intake.take(upload);
        byte[] content = taken.file().content();
        PhotoFacts facts = Exif.facts(taken.file().exif());
        String pixels = taken.kind().picture() ? taken.file().width() + " × " + taken.file().height() : null;
        return transaction.execute(status -> {
            requireRoom(subject, content.length);
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            workflow.sql("INSERT INTO attachment (subject, file_name, kind, size, pixels, sha256, account) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .param(subject).param(FileName.of(fileName, taken.kind())).param(taken.kind().name()).param(content.length).param(pixels)
                    .param(sha256(content)).param(account).update(key, "id");
            long id = key.getKeyAs(Long.class);
            for (int part = 0; part * PART < content.length; part++) {
                workflow.sql("INSERT INTO attachment_part (attachment, part, content) VALUES (?, ?, ?)").param(id).param(part)
                        .param(Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART))).update();
            }
            return new StoredAttachment(find(subject, id).orElseThrow(), facts);
        });
    }

    private void requireRoom(String subject, int more) {
        Held held = workflow.sql("SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM attachment WHERE subject = ?").param(subject)
                .query(Held.class).single();
        if (held.count() >= settings.count()) {
            throw AttachmentProblem.refused(Fault.TOO_MANY, settings.count());
        }
        if (held.bytes() + more > settings.total().toBytes()) {
            throw AttachmentProblem.refused(Fault.TOO_MUCH, settings.total().toMegabytes());
        }
    }

    @Override
    public Limits limits() {
        return new Limits(settings.size().toBytes(), settings.count(), settings.total().toBytes());
    }

    @Override
    public List<Attachment> of(String subject) {
        return workflow.sql("SELECT " + COLUMNS + " FROM attachment WHERE subject = ? ORDER BY id").param(subject)
                .query(StoredAttachments::attachment).list();
    }

    @Override
    public Optional<Attachment> find(String subject, long id) {
        return workflow.sql("SELECT " + COLUMNS + " FROM attachment WHERE subject = ? AND id = ?").param(subject).param(id)
                .query(StoredAttachments::attachment).optional();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(row.getLong("id"), row.getString("subject"), row.getString("file_name"), AttachmentKind.valueOf(row.getString("kind")),
                row.getInt("size"), row.getString("pixels"), row.getString("sha256"), row.getObject("account", Long.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void write(Attachment attachment, OutputStream out) throws IOException {
        for (int part = 0; part * PART < attachment.size(); part++) {
            out.write(workflow.sql("SELECT content FROM attachment_part WHERE attachment = ? AND part = ?").param(attachment.id()).param(part)
                    .query((row, number) -> row.getBytes(1)).single());
        }
    }

    @Override
    public void serve(Attachment attachment, HttpServletResponse response) throws IOException {
        response.setContentType(attachment.kind().mediaType());
        response.setContentLength(attachment.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(attachment.fileName(), StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        write(attachment, response.getOutputStream());
    }

    @Override
    public boolean delete(String subject, long id) {
        return workflow.sql("DELETE FROM attachment WHERE subject = ? AND id = ?").param(subject).param(id).update() > 0;
    }

    @Override
    public int deleteAll(String subject) {
        return workflow.sql("DELETE FROM attachment WHERE subject = ?").param(subject).update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
