package it.torinometropoli.gis.loading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Tables and mappings that are wrong in one way each, beside a row that is right: refused, rejected or repaired with a finding that names row and field. */
@IntegrationTest
@Tag("once")
class BadTablesIT {

    private static final String MAPPING = """
            position: {lon: LON, lat: LAT}
            fields:
              codice: {field: COD}
              nome: {field: NOME}
              settore: {field: SETTORE, values: {Tessile: tessile}}
              area_m2: {field: MQ}
              comune: {field: COMUNE}
              data_fonte: {field: DATA}
            """;
    private static final String SHAPES = "position: {wkt: WKT, crs: 'EPSG:32632'}\nfields:\n  nome: {field: NOME}\n  area_m2: {field: MQ}\n";
    private static final String HEADER = "COD,NOME,SETTORE,MQ,COMUNE,DATA,LON,LAT\n";
    private static final String GOOD = "B-1,Giusta,Tessile,5000,Torino,2020-01-31,7.65,45.05\n";
    private static final String SQUARE = "\"POLYGON ((396000 4991000, 396100 4991000, 396100 4991100, 396000 4991100, 396000 4991000))\"";

    @Autowired
    private Loads loads;
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isToldWithItsReason(String what, Outcome outcome, String code, int row, String field, String mapping, byte[] content) throws IOException {
        LoadReport report = load(mapping, content);

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(outcome);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.row()).isEqualTo(row);
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.text()).isNotBlank().doesNotContain("loading.finding", "{0}", "{1}");
        });
    }

    static Stream<Arguments> files() {
        return Stream.of(bytes(), columns(), rows(), shapes(), mappings(), workbooks()).flatMap(part -> part);
    }

    private static Stream<Arguments> bytes() {
        return Stream.of(
                refused("nothing", "empty", new byte[0]),
                refused("a picture", "unknown_kind", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
                refused("an old workbook", "old_workbook", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3}),
                refused("a quotation without end", "broken_at_line", text(HEADER + GOOD + "B-2,\"Aperta,Tessile,1,Torino,,7.65,45.05\n" + GOOD.repeat(3))),
                refused("a row of megabytes", "broken_at_line", text(HEADER + GOOD + "\"" + "x".repeat(3_000_000) + "\",1\n")),
                refused("truncated GeoJSON", "broken_at_line", text("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":")),
                taken("Windows-1252", "encoding_assumed", 0, "", (HEADER + GOOD.replace("Giusta", "Agliè")).getBytes(Charset.forName("windows-1252"))),
                taken("UTF-16 with a mark", "unmapped", 0, "", ("\ufeff" + HEADER.replace("\n", ",X\n") + GOOD).getBytes(StandardCharsets.UTF_16LE)),
                taken("UTF-8 read as Latin", "encoding", 2, "NOME", text("\ufeff" + HEADER + GOOD.replace("Giusta", "AgliÃ¨"))),
                taken("a title and a blank line above the header", "separator_assumed", 0, "", "table: {header: 3}\n" + MAPPING, text("Censimento\n\n" + HEADER + GOOD)),
                rejectedAt("a row behind a blank line", "no_value", 4, "NOME", text(HEADER + GOOD + "\nB-2,,Tessile,5000,Torino,,7.66,45.05\n")),
                taken("characters that no text has", "control_characters", 2, "NOME", text(HEADER + GOOD.replace("Giusta", "Giu\u000bsta"))),
                taken("a zero among the text", "control_characters", 9_002, "NOME", text(HEADER + "\n".repeat(9_000) + GOOD.replace("Giusta", "Giu\u0000sta"))),
                rejected("characters that are lost", "lost_characters", "NOME", row("B-2,Agli\ufffd,Tessile,5000,Torino,,7.66,45.05")));
    }

    private static Stream<Arguments> columns() {
        return Stream.of(
                refused("no header", "field_missing", text(GOOD)),
                refused("a column missing", "field_missing", text((HEADER + GOOD).replace("NOME", "TITOLO"))),
                refused("two columns of one name", "column_twice", text((HEADER + GOOD).replace("SETTORE", "NOME"))),
                refused("300 columns", "too_many_columns", text(HEADER.strip() + Stream.iterate(1, next -> next + 1).limit(300).map(next -> ",C" + next).reduce("", String::concat)
                        + "\n" + GOOD)),
                refused("a header only", "nothing_taken", text(HEADER)),
                taken("columns that nobody asked for", "unmapped", 0, "", text(HEADER.replace("\n", ",NOTE\n") + GOOD.replace("\n", ",x\n"))),
                rejected("more fields than the header", "row_too_wide", "", row("B-2,Fiat, Lingotto,Tessile,5000,Torino,,7.66,45.05")));
    }

    private static Stream<Arguments> rows() {
        return Stream.of(
                rejected("no name", "no_value", "NOME", row("B-2,,Tessile,5000,Torino,,7.66,45.05")),
                rejected("a value that the mapping does not have", "not_allowed", "SETTORE", row("B-2,Due,Vetro,5000,Torino,,7.66,45.05")),
                rejected("no number", "no_number", "MQ", row("B-2,Due,Tessile,circa 5000,Torino,,7.66,45.05")),
                rejected("an area below nothing", "no_such_area", "MQ", row("B-2,Due,Tessile,-5,Torino,,7.66,45.05")),
                rejected("an area larger than the territory", "no_such_area", "MQ", row("B-2,Due,Tessile,70000000000,Torino,,7.66,45.05")),
                rejected("a day that never was", "bad_date", "DATA", row("B-2,Due,Tessile,5000,Torino,31/02/2020,7.66,45.05")),
                rejected("a year only", "bad_date", "DATA", row("B-2,Due,Tessile,5000,Torino,2019,7.66,45.05")),
                rejected("a day to come", "future_date", "DATA", row("B-2,Due,Tessile,5000,Torino,2999-01-01,7.66,45.05")),
                rejected("a municipality that is none", "no_such_municipality", "COMUNE", row("B-2,Due,Tessile,5000,Torinno,,7.66,45.05")),
                rejected("a code twice", "code_twice", "COD", row("B-1,Due,Tessile,5000,Torino,,7.66,45.05")),
                rejected("neither position nor municipality", "no_place", "", row("B-2,Due,Tessile,5000,,,,")),
                rejected("half a position", "half_position", "LAT", row("B-2,Due,Tessile,5000,Torino,,7.66,")),
                rejected("a position that is no number", "no_number", "LON", row("B-2,Due,Tessile,5000,Torino,,7° 39',45.05")),
                rejected("outside the territory", "outside", "", row("B-2,Due,Tessile,5000,Torino,,9.19,45.46")),
                rejected("the only one with swapped axes", "axes_swapped", "", row("B-2,Due,Tessile,5000,Torino,,45.05,7.66")),
                rejected("metres in degrees", "wrong_crs", "", row("B-2,Due,Tessile,5000,Torino,,396000,4991000")),
                refusedAt("swapped axes", "axes_swapped", 2, text(HEADER + "B-1,Una,Tessile,1,Torino,,45.05,7.66\nB-2,Due,Tessile,1,Torino,,45.06,7.66\n")),
                refused("an open thousand", "open_decimals", 0, "MQ", text(HEADER + "B-1,Una,Tessile,1.234,Torino,,7.66,45.05\n".replace("7.66,45.05", ","))));
    }

    private static Stream<Arguments> shapes() {
        return Stream.of(
                taken("a shape", "separator_assumed", 0, "", SHAPES, shape("10000", SQUARE)),
                refused("WKT that is none", "bad_wkt", 2, "WKT", SHAPES, shape("10000", "POLIGONO")),
                refused("shapes within shapes without end", "bad_wkt", 2, "WKT", SHAPES, shape("", "\"" + "GEOMETRYCOLLECTION (".repeat(50_000) + "\"")),
                refused("an outline of teeth side by side", "too_complex", 2, "", SHAPES, teeth(20_000)),
                refused("an outline of fewer teeth, which takes a moment to check and ages to repair", "too_complex", 2, "", SHAPES, teeth(2_000)),
                refused("a line", "line", 2, "", SHAPES, shape("", "\"LINESTRING (396000 4991000, 396100 4991000)\"")),
                refused("several points", "several_points", 2, "", SHAPES, shape("", "\"MULTIPOINT ((396000 4991000), (396100 4991000))\"")),
                refused("an outline like an eight", "not_valid", 2, "", SHAPES, shape("", "\"POLYGON ((396000 4991000, 396100 4991100, 396100 4991000, 396000 4991100, 396000 4991000))\"")),
                refused("hectares called square metres", "wrong_area_unit", 2, "MQ", SHAPES, shape("1", SQUARE)),
                taken("another size than stated", "area_differs", 2, "MQ", SHAPES, shape("20000", SQUARE)),
                taken("one over another", "over_other_row", 3, "", SHAPES, text("NOME,MQ,WKT\nA,," + SQUARE + "\nB,," + SQUARE + "\n")),
                refused("kilometres", "wrong_units", 2, "", SHAPES, shape("", "POINT (396 4991)")),
                taken("metres that state nothing", "crs_assumed", 0, "", SHAPES.replace(", crs: 'EPSG:32632'", ""), shape("", "POINT (396000 4991000)")),
                refused("a system in which nothing lies here", "no_crs", 0, "", SHAPES.replace(", crs: 'EPSG:32632'", ""), shape("", "POINT (1 4991000)")));
    }

    private static Stream<Arguments> mappings() {
        return Stream.of(
                refused("a column of ours that is none", "unknown_columns", 0, "", MAPPING.replace("nome:", "nomme:"), text(HEADER + GOOD)),
                refused("a key that is none", "mapping_key", 0, "", MAPPING.replace("field: COD", "fiield: COD"), text(HEADER + GOOD)),
                refused("half a position", "mapping_position", 0, "", MAPPING.replace(", lat: LAT", ""), text(HEADER + GOOD)),
                refused("a system that is none", "mapping_not_allowed", 0, "", MAPPING.replace("lat: LAT", "lat: LAT, crs: 'EPSG:1'"), text(HEADER + GOOD)),
                refused("a unit that is none", "mapping_not_allowed", 0, "", MAPPING.replace("field: MQ", "field: MQ, unit: giornate"), text(HEADER + GOOD)),
                refused("a format of dates that is none", "mapping_format", 0, "", MAPPING.replace("field: DATA", "field: DATA, format: giorno"), text(HEADER + GOOD)),
                refused("a mapping of nothing", "mapping_empty", 0, "", "# solo un commento\n", text(HEADER + GOOD)),
                refused("a mapping that is blank", "mapping_empty", 0, "", "---\n", text(HEADER + GOOD)),
                refused("a mapping with a bracket that does not close", "mapping_yaml", 0, "", "fields: {nome: {field: NOME}\n", text(HEADER + GOOD)),
                refused("a field without a place that it comes from", "mapping_form", 0, "", MAPPING.replace("nome: {field: NOME}", "nome:"), text(HEADER + GOOD)),
                refused("a field by its name alone", "mapping_form", 0, "", MAPPING.replace("nome: {field: NOME}", "nome: NOME"), text(HEADER + GOOD)),
                taken("one where a list could be", "separator_assumed", 0, "", "only: {SETTORE: Tessile}\ncovers: '*'\n" + MAPPING, text(HEADER + GOOD)),
                refused("no name", "not_mapped", 0, "", MAPPING.replace("  nome: {field: NOME}\n", ""), text(HEADER + GOOD)),
                refused("an encoding that is none", "unknown_encoding", 0, "", "table: {encoding: latino}\n" + MAPPING, text(HEADER + GOOD)),
                refused("types that it covers", "covers_all", 0, "", "covers: [dismessa]\n" + MAPPING, text(HEADER + GOOD)));
    }

    private static Stream<Arguments> workbooks() {
        return Stream.of(
                taken("a workbook with a title above", "unmapped", 0, "", workbook(sheet -> sheet.value(1, 9, "x"))),
                rejectedAt("a number out of an error", "no_value", 5, "NOME", workbook(sheet -> sheet.value(4, 2, "Tessile"))),
                rejectedAt("a text for a date", "bad_date", 5, "DATA", workbook(sheet -> {
                    sheet.value(4, 1, "Due");
                    sheet.value(4, 5, "ieri");
                })),
                taken("a formula without its value", "formula_without_value", 0, "", workbook(sheet -> {
                    sheet.value(4, 1, "Due");
                    sheet.value(4, 4, "Torino");
                    sheet.formula(4, 3, "D4*2");
                })),
                refused("no such sheet", "no_sheet", 0, "", "table: {sheet: Foglio9}\n" + MAPPING, workbook(sheet -> { })),
                refused("a truncated workbook", "broken", half(workbook(sheet -> { }))),
                refused("a workbook with a document type", "broken_xml", with(workbook(sheet -> { }), "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY e \"e\">]><worksheet><sheetData/></worksheet>")),
                refused("a cell that no sheet has", "broken", with(workbook(sheet -> { }), "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")),
                refused("a workbook that expands to 300 megabytes", "archive_bomb", with(workbook(sheet -> { }), "xl/sharedStrings.xml", null)),
                refused("a sheet twice, one of them in capitals", "broken", with(workbook(sheet -> { }), "xl/worksheets/SHEET1.xml", "<worksheet/>")),
                refused("a part of no known kind that expands to 300 megabytes", "archive_bomb", with(workbook(sheet -> { }), "xl/sharedStrings.bin", null)),
                refused("a path out of the workbook", "archive_path", with(workbook(sheet -> { }), "../../xl/worksheets/sheet1.xml", "<x/>")));
    }

    /** However many rows are told, the reason for which the file was refused is among them. */
    @Test
    void ofVeryManyFindingsTheOneThatRefusesTheFileIsKept() throws IOException {
        LoadReport report = load(MAPPING, text(HEADER + "B-1,,Tessile,5000,Torino,,7.65,45.05\n".repeat(2_100)));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).hasSizeLessThan(2_100).first().extracting(LoadReport.FindingText::code).isEqualTo("nothing_taken");
    }

    @Test
    void aMappingThatIsNotUtf8IsReadAsWindowsWritesIt() throws IOException {
        Path fields = Files.write(folder.resolve("campi.yaml"), MAPPING.replace("NOME", "DENOMINAZIONE E LOCALITÀ").getBytes(Charset.forName("windows-1252")));

        LoadReport report = load(fields, text((HEADER + GOOD).replace("NOME", "DENOMINAZIONE E LOCALITÀ")));

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.TRIAL);
    }

    /** What a spreadsheet shows is what is read: of a formula its value, of a date the day, of a number the number. */
    @Test
    void datesFormulasAndNumbersOfAWorkbookAreReadAsTheyAreShown() throws IOException {
        LoadReport report = load(MAPPING, workbook(sheet -> { }));

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.TRIAL);
        assertThat(report.file().kind()).isEqualTo("XLSX");
        assertThat(report.changes()).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("Giusta");
            assertThat(change.after()).isEqualByComparingTo("5000.5");
        });
    }

    /** A sheet with a title, the header in its third row, and a good row in the fourth. */
    private static byte[] workbook(Consumer<Worksheet> more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "prova", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Censimento");
            sheet.value(0, 0, "Censimento di prova");
            String[] names = (HEADER.strip() + ",,NOTE").split(",");
            for (int column = 0; column < names.length; column++) {
                sheet.value(2, column, names[column].isEmpty() ? null : names[column]);
            }
            sheet.value(3, 0, "B-1");
            sheet.value(3, 1, "Giusta");
            sheet.value(3, 2, "Tessile");
            sheet.value(3, 3, 5000.5);
            sheet.value(3, 4, "Torino");
            sheet.value(3, 5, LocalDate.of(2020, 1, 31));
            sheet.style(3, 5).format("dd/mm/yyyy").set();
            sheet.value(3, 6, 7.65);
            sheet.value(3, 7, 45.05);
            more.accept(sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The workbook with another part; with one of zeros without end for null. */
    private static byte[] with(byte[] workbook, String part, String content) {
        try {
            Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipFile archive = new ZipFile(file.toFile())) {
                for (ZipEntry entry : archive.stream().map(ZipEntry.class::cast).toList()) {
                    parts.put(entry.getName(), archive.getInputStream(entry).readAllBytes());
                }
            }
            Files.delete(file);
            parts.put(part, content == null ? new byte[0] : text(content));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue());
                    byte[] megabyte = new byte[1 << 20];
                    for (int written = 0; content == null && entry.getKey().equals(part) && written < 300; written++) {
                        out.write(megabyte);
                    }
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Arguments refused(String what, String code, byte[] content) {
        return refused(what, code, 0, "", MAPPING, content);
    }

    private static Arguments refused(String what, String code, int row, String field, byte[] content) {
        return refused(what, code, row, field, MAPPING, content);
    }

    private static Arguments refused(String what, String code, int row, String field, String mapping, byte[] content) {
        return arguments(what, Outcome.REFUSED, code, row, field, mapping, content);
    }

    private static Arguments refusedAt(String what, String code, int row, byte[] content) {
        return refused(what, code, row, "", MAPPING, content);
    }

    private static Arguments rejected(String what, String code, String field, byte[] content) {
        return rejectedAt(what, code, 3, field, content);
    }

    private static Arguments rejectedAt(String what, String code, int row, String field, byte[] content) {
        return arguments(what, Outcome.TRIAL, code, row, field, MAPPING, content);
    }

    private static Arguments taken(String what, String code, int row, String field, byte[] content) {
        return taken(what, code, row, field, MAPPING, content);
    }

    private static Arguments taken(String what, String code, int row, String field, String mapping, byte[] content) {
        return arguments(what, Outcome.TRIAL, code, row, field, mapping, content);
    }

    private static byte[] row(String row) {
        return text(HEADER + GOOD + row + "\n");
    }

    private static byte[] teeth(int number) {
        return shape("", IntStream.range(0, number).mapToObj(tooth -> "395%03d.%02d 4990000, 405%03d.%02d 5000000, ".formatted(tooth / 100, tooth % 100, tooth / 100,
                tooth % 100)).collect(Collectors.joining("", "\"POLYGON ((", "395000.00 4990000))\"")));
    }

    private static byte[] shape(String area, String wkt) {
        return text("NOME,MQ,WKT\nForma," + area + "," + wkt + "\n");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private LoadReport load(String mapping, byte[] content) throws IOException {
        return load(Files.writeString(folder.resolve("campi.yaml"), mapping), content);
    }

    private LoadReport load(Path fields, byte[] content) throws IOException {
        return loads.load(new LoadRequest(Dataset.DISMISSED_SITES, Files.write(folder.resolve("tabella"), content), "tabella", new LoadRequest.Origin("Prova", "CC BY 4.0",
                "https://creativecommons.org/licenses/by/4.0/", null, null, fields), "test", true), Locale.ENGLISH);
    }
}
