package it.torinometropoli.gis.geofile;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something that is wrong with an upload, or that was assumed in reading it. As a {@link MessageSourceResolvable} it has a text in each language
 * that names what is wrong and what is allowed.
 *
 * @param fault what it is
 * @param values what the text names: texts and numbers
 */
public record UploadProblem(Fault fault, List<Object> values) implements MessageSourceResolvable {

    /** What can be wrong. */
    public enum Fault {
        /** Nothing is in it. */
        EMPTY,
        /** It is larger than allowed; value: megabytes. */
        TOO_LARGE,
        /** It is none of the kinds that are read. */
        UNKNOWN_KIND,
        /** It is the .shp of a Shapefile without the files that belong to it. */
        SHAPEFILE_ALONE,
        /** It is not what its beginning says; value: kind. */
        BROKEN,
        /** It is not well-formed; values: kind, line. */
        BROKEN_AT_LINE,
        /** Its XML is not well-formed, or has a document type or too much depth; value: line. */
        BROKEN_XML,
        /** It takes too long to read; value: seconds. */
        TOO_SLOW,
        /** The archive is encrypted. */
        ENCRYPTED,
        /** The archive expands to more than allowed; value: megabytes. */
        ARCHIVE_BOMB,
        /** The archive has more files than allowed; value: number. */
        ARCHIVE_ENTRIES,
        /** The archive has a file whose name leads out of it; value: name. */
        ARCHIVE_PATH,
        /** The archive has an archive in it; value: name. */
        ARCHIVE_NESTED,
        /** The archive has nothing that is read. */
        ARCHIVE_WITHOUT_SHAPES,
        /** A part of a Shapefile is missing; value: name. */
        SHAPEFILE_PART_MISSING,
        /** There is no table of features. */
        NO_FEATURE_TABLE,
        /** A table of features is not a plain table; value: name. */
        NOT_A_TABLE,
        /** There is no feature. */
        NO_FEATURES,
        /** There are more features than allowed; value: number. */
        TOO_MANY_FEATURES,
        /** There are more vertices than allowed; value: number. */
        TOO_MANY_VERTICES,
        /** The reference system is not known. */
        NO_CRS,
        /** The reference system was assumed from the coordinates; value: code. */
        CRS_ASSUMED,
        /** The reference system is not offered; value: its name. */
        UNSUPPORTED_CRS,
        /** The reference system is none that can be read; value: its name. */
        UNREADABLE_CRS,
        /** It is not known how the datum of the reference system differs from WGS 84; values: names of both. */
        UNKNOWN_SHIFT,
        /** Coordinates were converted; values: the reference system of the file, and by which shift of its datum. */
        CRS_CONVERTED,
        /** A feature has no shape; value: number. */
        NULL_GEOMETRY,
        /** Points, lines and areas are mixed; value: number of the feature. */
        MIXED_GEOMETRY,
        /** A file for one shape has points, lines and areas. */
        MIXED_FEATURES,
        /** A shape is of a type that is not read; values: number, type. */
        UNKNOWN_GEOMETRY,
        /** A coordinate is no number, or not one of the reference system; value: number. */
        NOT_A_POSITION,
        /** A shape lies outside; values: number, position. */
        OUTSIDE,
        /** A shape lies in another part of the world; values: number, position. */
        FAR_AWAY,
        /** A shape lies outside, but would not with its axes swapped; values: number, position. */
        AXES_SWAPPED,
        /** A shape reaches beyond the territory or touches its outline; value: number. */
        PARTLY_OUTSIDE,
        /** An outline crosses itself; values: number, position. */
        SELF_CROSSING,
        /** A hole is not in its area or crosses another; values: number, position. */
        WRONG_HOLE,
        /** Parts of an area overlap; values: number, position. */
        OVERLAPPING_PARTS,
        /** So many segments of a shape lie side by side that it cannot be checked in time; value: number. */
        TOO_COMPLEX,
        /** A line or outline has too few different points; value: number. */
        TOO_FEW_POINTS,
        /** An outline does not end where it begins; value: number. */
        RING_NOT_CLOSED,
        /** Heights or measures were left out. */
        HEIGHTS_LEFT_OUT,
        /** An attribute that is no text, number or date was left out; value: name. */
        ATTRIBUTE_LEFT_OUT,
        /** It is a workbook of another kind than XLSX, or has a password. */
        OLD_WORKBOOK,
        /** There is no such encoding; value: its name. */
        UNKNOWN_ENCODING,
        /** A table does not tell its encoding; value: the one that it was read in. */
        ENCODING_ASSUMED,
        /** A table does not tell its separator; value: the one that it was read with. */
        SEPARATOR_ASSUMED,
        /** A workbook has no such sheet; values: its name, those that are there. */
        NO_SHEET,
        /** A workbook has several sheets; values: the one that was read, all. */
        SHEET_ASSUMED,
        /** A sheet has rows that are hidden, which are read too; value: number. */
        HIDDEN_ROWS,
        /** Two columns have one name; value: name. */
        COLUMN_TWICE,
        /** There are more columns than allowed; value: number. */
        TOO_MANY_COLUMNS,
        /** A row has more fields than the header; values: number, number of the header. */
        ROW_TOO_WIDE,
        /** A cell holds an error, read as blank; values: cell, error. */
        CELL_ERROR,
        /** A formula was saved without its value, read as blank; value: cell. */
        FORMULA_WITHOUT_VALUE,
        /** A typed line is not a pair of coordinates; values: line, text. */
        NOT_COORDINATES,
        /** There are more typed lines than allowed; value: number. */
        TOO_MANY_LINES
    }

    /** A problem. */
    static UploadProblem of(Fault fault, Object... values) {
        return new UploadProblem(fault, List.of(values));
    }

    /** As the reason to read no further. */
    UploadRefusedException refused() {
        return new UploadRefusedException(List.of(this));
    }

    @Override
    public String[] getCodes() {
        return new String[] {"geofile.problem." + fault.name().toLowerCase(Locale.ROOT)};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }
}
