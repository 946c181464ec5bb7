package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Office Open XML workbook (ISO/IEC 29500): a sheet per layer, numbers, days and truths typed, and a first sheet that tells about the data. */
@Component
@Order(105)
final class XlsxFormat extends FileFormat {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** What a worksheet holds, without the header. */
    private static final long MOST_ROWS = 1_048_575;
    private static final int LONGEST_NAME = 31;

    private final Provenances provenances;

    XlsxFormat(Provenances provenances) {
        super(new Description(List.of("xlsx"), List.of("excel2007", MEDIA_TYPE), MEDIA_TYPE, "xlsx"));
        this.provenances = provenances;
    }

    @Override
    void write(FeatureAnswer answer, OutputStream output) throws IOException {
        Crs crs = answer.crs().crs();
        for (FeatureSet set : answer.sets()) {
            if (set.returned() > MOST_ROWS) {
                throw new OwsException(ExceptionCode.OPERATION_PROCESSING_FAILED, "outputFormat",
                        "a worksheet holds %d features; %s has %d; ask for fewer, or for CSV".formatted(MOST_ROWS, set.layer().name(), set.returned()));
            }
        }
        try (Workbook workbook = new Workbook(StreamUtils.nonClosing(output), "gis", "1.0")) {
            UniqueNames names = new UniqueNames(LONGEST_NAME);
            Worksheet about = workbook.newWorksheet(names.claim(DownloadTexts.ITALIAN.text("about")));
            XlsxAbout notes = new XlsxAbout(about, crs);
            for (FeatureSet set : answer.sets()) {
                notes.add(set, provenances.of(set.layer()));
            }
            about.finish();
            for (FeatureSet set : answer.sets()) {
                Worksheet sheet = workbook.newWorksheet(names.claim(set.layer().localName()));
                new XlsxSheet(sheet, new Contents(set, crs), crs).write();
                sheet.finish();
            }
        }
    }
}
