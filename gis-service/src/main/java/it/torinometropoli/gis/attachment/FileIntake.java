package it.torinometropoli.gis.attachment;

import java.io.IOException;
import java.io.InputStream;

import it.torinometropoli.gis.attachment.AttachmentProblem.Fault;
import org.springframework.stereotype.Component;

/** Takes an upload in: bounded, told by its content, without metadata. */
@Component
class FileIntake {

    private static final long MILLION = 1_000_000;

    private final AttachmentSettings settings;

    FileIntake(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** A file of a kind, as it is kept. */
    record Taken(AttachmentKind kind, CleanFile file) {
    }

    /**
     * Reads an upload.
     *
     * @throws AttachmentRefusedException when it is not taken
     */
    Taken take(InputStream upload) throws IOException {
        int most = (int) Math.min(settings.size().toBytes(), Integer.MAX_VALUE - 16L);
        byte[] bytes = upload.readNBytes(most + 1);
        if (bytes.length == 0) {
            throw AttachmentProblem.refused(Fault.EMPTY);
        }
        if (bytes.length > most) {
            throw AttachmentProblem.refused(Fault.TOO_LARGE, settings.size().toMegabytes());
        }
        AttachmentKind kind = AttachmentKind.of(bytes).orElseThrow(() -> AttachmentProblem.refused(Fault.UNKNOWN_KIND));
        Polyglot.refuse(bytes, kind);
        CleanFile clean = switch (kind) {
            case JPEG -> JpegCleaning.clean(bytes);
            case PNG -> PngCleaning.clean(bytes);
            case WEBP -> WebpCleaning.clean(bytes);
            case PDF -> PdfCheck.check(bytes);
        };
        if ((long) clean.width() * clean.height() > settings.megapixels() * MILLION) {
            throw AttachmentProblem.refused(Fault.TOO_MANY_PIXELS, settings.megapixels());
        }
        return new Taken(kind, clean);
    }
}
