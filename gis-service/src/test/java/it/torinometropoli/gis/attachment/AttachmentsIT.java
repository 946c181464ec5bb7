package it.torinometropoli.gis.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.attachment.AttachmentProblem.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files in the database, with the rights of the restricted area. */
@IntegrationTest
class AttachmentsIT {

    @Autowired
    private Attachments attachments;
    @Autowired
    @Qualifier("workflow")
    private JdbcClient workflow;
    @Autowired
    @Qualifier("workflow")
    private TransactionOperations transaction;

    private final String subject = "test:" + UUID.randomUUID();

    private Attachment store(String name, byte[] content) {
        try {
            return attachments.store(subject, null, name, new ByteArrayInputStream(content)).attachment();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A document that takes several parts. */
    private static byte[] largeDocument() {
        byte[] noise = new byte[1_000_000];
        new Random(7).nextBytes(noise);
        return MadePictures.joined(MadePictures.latin("%PDF-1.7\n1 0 obj <</Length 1000000>>\nstream\n"), noise,
                MadePictures.latin("\nendstream endobj\nstartxref\n9\n%%EOF\n"));
    }

    @Test
    void keepsFilesAndGivesThemBack() throws IOException {
        Attachment photo = store("Bealera.jpeg", MadePictures.picture("jpg"));
        byte[] document = largeDocument();
        Attachment report = store("Relazione.pdf", document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attachments.write(report, out);

        assertThat(out.toByteArray()).isEqualTo(document);
        assertThat(attachments.of(subject)).containsExactly(photo, report);
        assertThat(photo.fileName()).isEqualTo("Bealera.jpg");
        assertThat(photo.pixels()).isEqualTo("40 × 30");
        assertThat(report.pixels()).isNull();
        assertThat(report.sha256()).hasSize(64);
        assertThat(attachments.find(subject, report.id())).contains(report);
        assertThat(attachments.find("test:other", report.id())).isEmpty();
    }

    @Test
    void servesFilesSoThatNoBrowserRunsOrKeepsThem() throws IOException {
        Attachment photo = store("Città \"vecchia\".jpeg", MadePictures.picture("jpg"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        attachments.serve(photo, response);

        assertThat(response.getContentType()).isEqualTo("image/jpeg");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''Citt%C3%A0%20vecchia.jpg");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'").contains("sandbox");
        assertThat(response.getContentAsByteArray()).hasSize(photo.size());
    }

    @Test
    void removesFilesWithTheirContent() {
        Attachment photo = store("a.jpg", MadePictures.picture("jpg"));
        Attachment other = store("b.png", MadePictures.picture("png"));

        assertThat(attachments.delete("test:other", photo.id())).isFalse();
        assertThat(attachments.delete(subject, photo.id())).isTrue();
        assertThat(attachments.deleteAll(subject)).isEqualTo(1);
        assertThat(attachments.of(subject)).isEmpty();
        assertThat(workflow.sql("SELECT count(*) FROM attachment_part WHERE attachment IN (?, ?)").param(photo.id()).param(other.id())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void isPartOfTheTransactionOfItsCaller() {
        transaction.executeWithoutResult(status -> {
            store("a.jpg", MadePictures.picture("jpg"));
            status.setRollbackOnly();
        });

        assertThat(attachments.of(subject)).isEmpty();
    }

    @Test
    void boundsTheNumberAndTheSizeOfAll() {
        byte[] picture = MadePictures.picture("jpg");
        for (int i = 0; i < 20; i++) {
            store(i + ".jpg", picture);
        }
        assertThat(catchThrowableOfType(AttachmentRefusedException.class, () -> store("more.jpg", picture)).problem())
                .isEqualTo(new AttachmentProblem(Fault.TOO_MANY, List.of(20)));
    }

    @Test
    void contentIsNeverChanged() {
        store("a.jpg", MadePictures.picture("jpg"));
        for (String statement : Arrays.asList("UPDATE attachment SET file_name = 'x'", "UPDATE attachment_part SET part = 1")) {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> workflow.sql(statement).update());
        }
    }
}
