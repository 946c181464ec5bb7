package it.torinometropoli.gis.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import com.sun.management.ThreadMXBean;
import it.torinometropoli.gis.attachment.AttachmentProblem.Fault;
import it.torinometropoli.gis.attachment.FileIntake.Taken;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

import static it.torinometropoli.gis.attachment.MadePictures.chunk;
import static it.torinometropoli.gis.attachment.MadePictures.exif;
import static it.torinometropoli.gis.attachment.MadePictures.joined;
import static it.torinometropoli.gis.attachment.MadePictures.jpegWith;
import static it.torinometropoli.gis.attachment.MadePictures.latin;
import static it.torinometropoli.gis.attachment.MadePictures.part;
import static it.torinometropoli.gis.attachment.MadePictures.pdf;
import static it.torinometropoli.gis.attachment.MadePictures.picture;
import static it.torinometropoli.gis.attachment.MadePictures.pngWith;
import static it.torinometropoli.gis.attachment.MadePictures.segment;
import static it.torinometropoli.gis.attachment.MadePictures.webpWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

/** What is taken of the files that people attach, and what is refused. */
class FileIntakeTest {

    private static final AttachmentSettings SETTINGS = new AttachmentSettings(DataSize.ofMegabytes(10), 20, DataSize.ofMegabytes(60), 120);
    private static final byte[] ARCHIVE = latin("PK\3\4hidden.html PK\5\6\0\0\0\0\1\0\1\0\1\0\0\0\1\0\0\0\0\0");

    private final FileIntake intake = new FileIntake(SETTINGS);

    private static Arguments of(String name, Fault fault, Supplier<byte[]> upload) {
        return Arguments.of(name, fault, upload);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                of("nothing", Fault.EMPTY, () -> new byte[0]),
                of("too large", Fault.TOO_LARGE, () -> joined(picture("jpg"), new byte[11_000_000])),
                of("page", Fault.UNKNOWN_KIND, () -> latin("<html><script>alert(1)</script></html>")),
                of("SVG with script", Fault.UNKNOWN_KIND, () -> latin("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
                of("GIF with script", Fault.UNKNOWN_KIND, () -> latin("GIF89a/*<script>*/=alert(1)//")),
                of("program", Fault.UNKNOWN_KIND, () -> latin("MZ\u0090\0\3\0\0\0")),
                of("document of a word processor", Fault.UNKNOWN_KIND, () -> latin("PK\3\4[Content_Types].xml")),
                of("sound in RIFF", Fault.UNKNOWN_KIND, () -> latin("RIFF\u0010\0\0\0WAVEfmt ")),
                of("WebP without RIFF", Fault.BROKEN, () -> latin("XXXX\u0010\0\0\0WEBPVP8 ")),
                of("document not at its beginning", Fault.UNKNOWN_KIND, () -> joined(latin("\n\n"), pdf("<<>>"))),
                of("photo with an archive after it", Fault.POLYGLOT, () -> joined(picture("jpg"), ARCHIVE)),
                of("photo with an archive in its comment", Fault.POLYGLOT, () -> jpegWith(segment(0xfe, ARCHIVE))),
                of("photo with a page in its comment", Fault.POLYGLOT, () -> jpegWith(segment(0xfe, latin("<HTML><body>")))),
                of("photo with a script in its colours", Fault.POLYGLOT, () -> jpegWith(segment(0xe2, latin("ICC_PROFILE\0\1\1<script src=x>")))),
                of("photo with a program of a server", Fault.POLYGLOT, () -> joined(picture("jpg"), latin("<?php system($_GET['c']); ?>"))),
                of("photo that is a document", Fault.POLYGLOT, () -> jpegWith(segment(0xfe, pdf("<<>>")))),
                of("PNG with a script", Fault.POLYGLOT, () -> pngWith(chunk("tEXt", latin("a\0<Script>alert(1)</script>")))),
                of("PNG with an archive", Fault.POLYGLOT, () -> joined(picture("png"), ARCHIVE)),
                of("WebP with an archive", Fault.POLYGLOT, () -> joined(webpWith(new byte[0]), ARCHIVE)),
                of("PDF with an archive", Fault.POLYGLOT, () -> joined(pdf("<<>>"), ARCHIVE)),
                of("beginning of a photo", Fault.BROKEN, () -> part(picture("jpg"), 0, 200)),
                of("photo without end", Fault.BROKEN, () -> part(picture("jpg"), 0, -2)),
                of("photo of three bytes", Fault.BROKEN, () -> part(picture("jpg"), 0, 3)),
                of("photo without picture", Fault.BROKEN, () -> latin("\u00ff\u00d8\u00ff\u00d9")),
                of("photo of a long segment", Fault.BROKEN, () -> latin("\u00ff\u00d8\u00ff\u00e1\u00ff\u00ff")),
                of("photo of an empty segment", Fault.BROKEN, () -> latin("\u00ff\u00d8\u00ff\u00e1\0\0\u00ff\u00d9")),
                of("photo of nothing but marks", Fault.BROKEN, () -> filled(5_000_000, (byte) 0xff, latin("\u00ff\u00d8"))),
                of("photo of 4 gigapixels", Fault.TOO_MANY_PIXELS, () -> jpegOf((short) -1, (short) -1)),
                of("PNG of 4 gigapixels", Fault.TOO_MANY_PIXELS, () -> pngOf(65_535, 65_535)),
                of("PNG of no size", Fault.BROKEN, () -> pngOf(0, 10)),
                of("PNG of negative size", Fault.BROKEN, () -> pngOf(-5, 10)),
                of("PNG with a wrong checksum", Fault.BROKEN, () -> changed(picture("png"), 40, 7)),
                of("PNG with a chunk of 2 GB", Fault.BROKEN, () -> ByteBuffer.wrap(picture("png")).putInt(33, Integer.MAX_VALUE).array()),
                of("PNG with a chunk of negative length", Fault.BROKEN, () -> ByteBuffer.wrap(picture("png")).putInt(33, -12).array()),
                of("PNG without end", Fault.BROKEN, () -> part(picture("png"), 0, -12)),
                of("PNG without picture", Fault.BROKEN, () -> joined(part(picture("png"), 0, 33), chunk("IEND", new byte[0]))),
                of("WebP of 4 GB", Fault.BROKEN, () -> ByteBuffer.wrap(webpWith(new byte[0])).putInt(4, -1).array()),
                of("WebP with a long chunk", Fault.BROKEN, () -> ByteBuffer.wrap(webpWith(new byte[0])).putInt(34, -1).array()),
                of("WebP without picture", Fault.BROKEN, () -> latin("RIFF\4\0\0\0WEBP")),
                of("PDF cut off", Fault.BROKEN, () -> part(pdf("<<>>"), 0, -20)),
                of("PDF with a stream without end", Fault.BROKEN, () -> pdf("<<>>\nstream\n")),
                of("PDF with a script", Fault.ACTIVE_CONTENT, () -> pdf("<</OpenAction <</S /JavaScript /JS (app.alert(1))>> >>")),
                of("PDF with a script in escapes", Fault.ACTIVE_CONTENT, () -> pdf("<</OpenAction <</S /J#61vaScrip#74>> >>")),
                of("PDF that starts a program", Fault.ACTIVE_CONTENT, () -> pdf("<</S /Launch /F (cmd.exe)>>")),
                of("PDF with a script in compressed objects", Fault.ACTIVE_CONTENT, () -> pdfOfObjects(latin("2 0 <</S/JavaScript/JS(x)>>"))),
                of("PDF with a bomb of objects", Fault.BROKEN, () -> pdfOfObjects(new byte[100_000_000])),
                of("encrypted PDF", Fault.ENCRYPTED, () -> pdf("<</Encrypt 5 0 R>>")),
                of("PDF of a million streams", Fault.BROKEN, () -> joined(latin("%PDF-1.7\n"), latin("stream\n".repeat(1_000_000)), latin("startxref\n9\n%%EOF"))));
    }

    private static byte[] filled(int length, byte with, byte[] beginning) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, with);
        System.arraycopy(beginning, 0, bytes, 0, beginning.length);
        return bytes;
    }

    private static byte[] changed(byte[] bytes, int place, int by) {
        bytes[place] += by;
        return bytes;
    }

    private static byte[] jpegOf(short width, short height) {
        byte[] jpeg = picture("jpg");
        int frame = Bytes.find(jpeg, 0, "\u00ff\u00c0");
        return ByteBuffer.wrap(jpeg).putShort(frame + 5, height).putShort(frame + 7, width).array();
    }

    private static byte[] pngOf(int width, int height) {
        byte[] png = picture("png");
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(png, 24, 5);
        return joined(part(png, 0, 8), chunk("IHDR", header.array()), part(png, 33, 0));
    }

    private static byte[] pdfOfObjects(byte[] objects) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(objects);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return joined(latin("%PDF-1.7\n1 0 obj <</Type /ObjStm /Filter /FlateDecode>>\nstream\r\n"), deflated.toByteArray(),
                latin("\nendstream endobj\nstartxref\n9\n%%EOF"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hostile")
    void isRefusedWithItsReasonAndLittleWork(String name, Fault fault, Supplier<byte[]> upload) {
        byte[] bytes = upload.get();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long memory = threads.getCurrentThreadAllocatedBytes();
        long work = threads.getCurrentThreadCpuTime();
        AttachmentRefusedException refused = catchThrowableOfType(AttachmentRefusedException.class, () -> intake.take(new ByteArrayInputStream(bytes)));

        assertThat(threads.getCurrentThreadCpuTime() - work).isLessThan(Duration.ofSeconds(10).toNanos());
        assertThat(threads.getCurrentThreadAllocatedBytes() - memory).isLessThan(DataSize.ofMegabytes(256).toBytes());
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.problem().fault()).isEqualTo(fault);
    }

    @Test
    void everyFaultHasTexts() {
        for (String language : new String[] {"it", "en"}) {
            ResourceBundle bundle = ResourceBundle.getBundle("texts/attachment", Locale.forLanguageTag(language));
            assertThat(bundle.keySet()).containsAll(Arrays.stream(Fault.values())
                    .map(fault -> new AttachmentProblem(fault, List.of()).getCodes()[0]).toList());
        }
    }

    private Taken take(byte[] upload) throws IOException {
        return intake.take(new ByteArrayInputStream(upload));
    }

    @Test
    void takesMetadataOutOfAPhotoAndOffersItsPosition() throws IOException {
        byte[] upload = joined(jpegWith(joined(segment(0xe1, joined(latin("Exif\0\0"), exif())), segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0<x/>")),
                segment(0xed, latin("Photoshop 3.0\0 Mario Rossi")), segment(0xfe, latin("Mario Rossi")))), latin("SEFT trailer of a phone"));
        Taken taken = take(upload);
        PhotoFacts facts = Exif.facts(taken.file().exif());
        String kept = new String(taken.file().content(), StandardCharsets.ISO_8859_1);

        assertThat(facts.latitude()).isCloseTo(45.071, within(1e-9));
        assertThat(facts.longitude()).isCloseTo(7.6863, within(1e-9));
        assertThat(facts.takenAt()).isEqualTo(LocalDateTime.of(2025, 5, 31, 10, 20, 30));
        assertThat(kept).doesNotContain("SERIAL7", "2025:05:31", "adobe", "Mario", "Photoshop", "trailer");
        assertThat(Exif.facts(CleanedAgain.exif(taken.file().content())).hasPosition()).isFalse();
        assertSamePixels(taken.file().content(), picture("jpg"));
    }

    /** Pictures of phones held upright are stored lying down with a mark that says so. */
    @Test
    void keepsHowTheCameraWasHeld() throws IOException {
        byte[] content = take(jpegWith(segment(0xe1, joined(latin("Exif\0\0"), exif())))).file().content();

        assertThat(Exif.orientationSegment(CleanedAgain.exif(content))).endsWith(0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0);
        assertThat(content).startsWith(0xff, 0xd8, 0xff, 0xe0);
    }

    /** What a second cleaning finds in a file. */
    private static final class CleanedAgain {
        static byte[] exif(byte[] content) {
            return JpegCleaning.clean(content).exif();
        }
    }

    @Test
    void takesMetadataOutOfPngAndWebp() throws IOException {
        Taken png = take(pngWith(joined(chunk("eXIf", exif()), chunk("tEXt", latin("Author\0Mario Rossi")))));
        byte[] webpExif = joined(latin("EXIF"), new byte[] {44, 1, 0, 0}, exif());
        Taken webp = take(webpWith(joined(webpExif, latin("XMP \4\0\0\0<x/>"))));

        assertThat(Exif.facts(png.file().exif()).latitude()).isCloseTo(45.071, within(1e-9));
        assertThat(png.file().content()).isEqualTo(take(picture("png")).file().content());
        assertSamePixels(png.file().content(), picture("png"));
        assertThat(Exif.facts(webp.file().exif()).longitude()).isCloseTo(7.6863, within(1e-9));
        assertThat(new String(webp.file().content(), StandardCharsets.ISO_8859_1)).doesNotContain("EXIF", "XMP", "SERIAL7");
        assertThat(webp.file().content()[20]).isZero();
        assertThat(take(webp.file().content()).file().content()).isEqualTo(webp.file().content());
    }

    @Test
    void readsNothingOutOfBrokenExif() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] exif = exif();
            for (int change = 0; change < 5; change++) {
                exif[8 + random.nextInt(exif.length - 8)] = (byte) random.nextInt();
            }
            PhotoFacts facts = Exif.facts(exif);
            assertThat(facts.latitude() == null || Math.abs(facts.latitude()) <= 90).isTrue();
            assertThat(Exif.orientationSegment(exif).length).isIn(0, 36);
        }
        assertThat(Exif.facts(new byte[0])).isEqualTo(PhotoFacts.NONE);
    }

    @Test
    void keepsADocumentAsItIs() throws IOException {
        byte[] document = pdf("<</Type /Catalog /Title (Relazione)>>");

        assertThat(take(document).kind()).isEqualTo(AttachmentKind.PDF);
        assertThat(take(document).file().content()).isEqualTo(document);
    }

    /** Its writer puts objects into compressed streams. */
    @Test
    void takesDocumentsOfARealWriterUnlessTheyHoldScripts() throws IOException {
        byte[] plain = document("");
        byte[] scripted = document("app.alert('x')");

        assertThat(take(plain).kind()).isEqualTo(AttachmentKind.PDF);
        assertThat(catchThrowableOfType(AttachmentRefusedException.class, () -> take(scripted)).problem().fault()).isEqualTo(Fault.ACTIVE_CONTENT);
    }

    private static byte[] document(String script) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle("Relazione");
            if (!script.isEmpty()) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void doesNotReadOnWhenTheUploadHasNoEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0xff;
            }
        };

        assertThat(catchThrowableOfType(AttachmentRefusedException.class, () -> intake.take(endless)).problem().fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"C:\\Foto\\Bealera.JPG | Bealera.jpg", "../../etc/passwd | passwd.jpg", "foto.php | foto.jpg", "foto.jpg.exe | foto.jpg.jpg",
            "'' | file.jpg", "... | file.jpg", "scheda\u202Egpj.exe | schedagpj.jpg", "a\"; filename=b.html | a filename=b.jpg", "Città – prato.jpeg | Città – prato.jpg"})
    void givesAFileANameThatDoesNotMislead(String named, String name) {
        assertThat(FileName.of(named, AttachmentKind.JPEG)).isEqualTo(name);
    }

    @Test
    void cutsLongNamesBetweenCharacters() {
        assertThat(FileName.of("😀".repeat(500) + ".jpg", AttachmentKind.JPEG)).isEqualTo("😀".repeat(100) + ".jpg");
    }

    private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(first.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(second.getRGB(0, 0, 40, 30, null, 0, 40));
    }
}
