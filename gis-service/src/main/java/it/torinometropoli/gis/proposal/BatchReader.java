package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import it.torinometropoli.gis.geofile.InspectedShape;
import it.torinometropoli.gis.geofile.InspectedUpload;
import it.torinometropoli.gis.geofile.UploadedShapes;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what may become several drafts out of one file. Nothing is kept. */
@Component
class BatchReader {

    /** Columns that programs make for themselves. */
    private static final Set<String> KEYS = Set.of("fid", "id", "ogc_fid", "gid");
    /** What each person says for each proposal. */
    private static final Set<String> LEFT_OUT = Set.of(ProposalForm.PUBLISH_CONSENT, ProposalForm.DATA_CONSENT);

    private final UploadedShapes files;
    private final TerritoryOutline territory;
    private final ShapeCheck shapes;
    private final BatchValues values;
    private final MessageSource messages;

    BatchReader(UploadedShapes files, TerritoryOutline territory, ShapeCheck shapes, BatchValues values, MessageSource messages) {
        this.files = files;
        this.territory = territory;
        this.shapes = shapes;
        this.values = values;
        this.messages = messages;
    }

    /**
     * The rows of a file.
     *
     * @param ignored columns that the form does not have
     * @param notices what was assumed or left out, in words
     */
    record Batch(List<BatchRow> rows, Set<String> ignored, List<String> notices) {
    }

    /** Whether a field can be filled in by a table. */
    static boolean takes(FormField field) {
        return !LEFT_OUT.contains(field.name());
    }

    /**
     * Reads a file.
     *
     * @throws it.torinometropoli.gis.geofile.UploadRefusedException when it as a whole is not taken
     */
    Batch read(InputStream upload, Locale locale) throws IOException {
        InspectedUpload read = files.inspect(upload, territory.shape());
        Set<String> ignored = new TreeSet<>();
        List<BatchRow> rows = read.shapes().stream().map(shape -> row(shape, ignored, locale)).toList();
        return new Batch(rows, ignored, read.notices().stream().map(notice -> messages.getMessage(notice, locale)).toList());
    }

    private BatchRow row(InspectedShape shape, Set<String> ignored, Locale locale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<BatchRow.Problem> problems = new ArrayList<>();
        shape.problems().forEach(problem -> problems.add(new BatchRow.Problem(label(ProposalForm.GEOMETRY, locale), messages.getMessage(problem, locale))));
        if (shape.shape() != null) {
            allowed(shape.shape(), problems, locale);
        }
        shape.attributes().forEach((column, value) -> {
            String name = column.toLowerCase(Locale.ROOT);
            FormField field = ProposalForm.field(name).filter(BatchReader::takes).orElse(null);
            if (field != null) {
                value(field, value, problems, locale, fields);
            } else if (value != null && !KEYS.contains(name)) {
                ignored.add(column);
            }
        });
        int missing = CheckList.of(new Draft(fields, shape.shape(), Map.of()), 0).size();
        return new BatchRow(shape.number(), shape.layer(), fields, shape.shape(), size(shape.shape(), locale), missing, List.copyOf(problems));
    }

    private void value(FormField field, Object value, List<BatchRow.Problem> problems, Locale locale, Map<String, Object> fields) {
        String label = label(field.name(), locale);
        try {
            Object read = values.read(field, value);
            if (read != null) {
                fields.put(field.name(), read);
            }
        } catch (ProposalProblem wrong) {
            problems.add(new BatchRow.Problem(label, text(wrong, locale, label)));
        }
    }

    private void allowed(Geometry shape, List<BatchRow.Problem> problems, Locale locale) {
        try {
            shapes.allowed(shape);
        } catch (ProposalProblem wrong) {
            String label = label(ProposalForm.GEOMETRY, locale);
            problems.add(new BatchRow.Problem(label, text(wrong, locale, label)));
        }
    }

    /** Where a text names the field by its name in documents, people read its label. */
    private String text(ProposalProblem problem, Locale locale, String label) {
        Object[] arguments = problem.arguments();
        if (arguments.length > 0 && ProposalForm.field(String.valueOf(arguments[0])).isPresent()) {
            arguments[0] = label;
        }
        return messages.getMessage(problem.getMessage(), arguments, locale);
    }

    private String label(String field, Locale locale) {
        return messages.getMessage("proposal.field." + field, null, locale);
    }

    private static String size(Geometry shape, Locale locale) {
        if (shape == null || shape.getDimension() == 0) {
            return null;
        }
        NumberFormat whole = NumberFormat.getIntegerInstance(locale);
        return shape.getDimension() == 2 ? whole.format(shape.getArea()) + " m²" : whole.format(shape.getLength()) + " m";
    }
}
