package it.torinometropoli.gis.geofile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What cells hold: of a formula the value that it had when the workbook was saved, of a number in the format of a date (ECMA-376 part 1, 18.8.30) the
 * day. What has no value is blank, and noted.
 */
final class WorkbookCells {

    private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Day 60 is 29 February 1900, which never was; the days before are one off. */
    private static final int FIRST_RIGHT_DAY = 61;
    private static final int LAST_DAY = 2_958_465;

    private final boolean from1904;
    private final Reading reading;

    WorkbookCells(boolean from1904, Reading reading) {
        this.from1904 = from1904;
        this.reading = reading;
    }

    /** The name in a cell of the header; null when it is blank. */
    Object name(Cell cell) {
        Object value = cell == null ? null : cell.getValue();
        return value == null || value.toString().isBlank() ? null : value;
    }

    /** The value of a cell: text, number, boolean, {@link LocalDate} or null. */
    Object value(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR || value instanceof String text && cell.getType() == CellType.FORMULA && text.startsWith("#")) {
            reading.notice(UploadProblem.of(Fault.CELL_ERROR, cell.getAddress().toString(), String.valueOf(cell.getRawValue())));
            return null;
        }
        if (value == null && cell.getFormula() != null) {
            reading.notice(UploadProblem.of(Fault.FORMULA_WITHOUT_VALUE, cell.getAddress().toString()));
        }
        return value instanceof BigDecimal number ? number(number, cell) : value;
    }

    private Object number(BigDecimal number, Cell cell) {
        if (isDate(cell) && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
            long day = number.longValue();
            return from1904 ? DAY_0_OF_1904.plusDays(day) : DAY_0_OF_1900.plusDays(day < FIRST_RIGHT_DAY ? day + 1 : day);
        }
        return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 18 ? (Object) number.longValue() : (Object) number.doubleValue();
    }

    private static boolean isDate(Cell cell) {
        if (cell.getDataFormatId() != null && DATE_FORMATS.contains(cell.getDataFormatId())) {
            return true;
        }
        String code = cell.getDataFormatString();
        return code != null && code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]", "").toLowerCase(Locale.ROOT).matches("(?s)[^eg]*[yd].*");
    }
}
