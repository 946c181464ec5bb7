package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A sheet of a workbook (XLSX, ECMA-376): its rows as a table. */
final class WorkbookReader implements ShapeReader {

    private static final int LEAST_NAMES = 2;

    private final TableFormat format;

    WorkbookReader(TableFormat format) {
        this.format = format;
    }

    @Override
    public FileKind read(Path file, Reading reading) throws IOException {
        WorkbookStructure.check(file, reading.budget());
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            Sheet sheet = sheet(workbook, reading);
            try (Stream<Row> rows = sheet.openStream()) {
                read(rows.iterator(), new WorkbookCells(workbook.isDate1904(), reading), reading);
            }
            reading.endTable(sheet.getName());
            return FileKind.XLSX;
        } catch (UploadRefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw broken();
        }
    }

    private Sheet sheet(ReadableWorkbook workbook, Reading reading) {
        List<Sheet> visible = workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
        String names = visible.stream().map(Sheet::getName).collect(Collectors.joining(", "));
        if (format.sheet() != null) {
            return workbook.findSheet(format.sheet()).orElseThrow(() -> UploadProblem.of(Fault.NO_SHEET, format.sheet(), names).refused());
        }
        if (visible.isEmpty()) {
            throw UploadProblem.of(Fault.NO_SHEET, "", "").refused();
        }
        if (visible.size() > 1) {
            reading.notice(UploadProblem.of(Fault.SHEET_ASSUMED, visible.get(0).getName(), names));
        }
        return visible.get(0);
    }

    private void read(Iterator<Row> rows, WorkbookCells cells, Reading reading) {
        TableHeader header = null;
        int hidden = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            List<Object> values = new ArrayList<>(row.getCellCount());
            for (Cell cell : row) {
                values.add(header == null ? cells.name(cell) : cells.value(cell));
            }
            if (header != null) {
                header.take(row.getRowNum(), values, reading);
                hidden += row.isHidden() ? 1 : 0;
            } else if (format.header() == null ? values.stream().filter(value -> value != null).count() >= LEAST_NAMES : row.getRowNum() >= format.header()) {
                header = new TableHeader(values, reading);
            }
        }
        if (hidden > 0) {
            reading.notice(UploadProblem.of(Fault.HIDDEN_ROWS, hidden));
        }
    }

    static UploadRefusedException broken() {
        return UploadProblem.of(Fault.BROKEN, FileKind.XLSX.title()).refused();
    }
}
