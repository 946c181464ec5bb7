package it.torinometropoli.gis.geofile;

/**
 * What whoever loads a table knows of it. What is not said is told from the file, and noted.
 *
 * @param encoding of a CSV file, such as {@code windows-1252}; may be null
 * @param separator of the fields of a CSV file, one character; may be null
 * @param sheet name of the sheet of a workbook; may be null
 * @param header number of the row with the names of the columns, from 1; may be null
 */
public record TableFormat(String encoding, String separator, String sheet, Integer header) {

    /** Nothing is known. */
    public static final TableFormat UNKNOWN = new TableFormat(null, null, null, null);
}
