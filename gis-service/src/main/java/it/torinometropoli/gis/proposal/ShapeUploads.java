package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.geofile.CoordinateText;
import it.torinometropoli.gis.geofile.ShapeUpload;
import it.torinometropoli.gis.geofile.TypedShape;
import it.torinometropoli.gis.geofile.UploadedShape;
import it.torinometropoli.gis.geofile.UploadedShapes;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shapes that somebody may choose from for a draft: those of a file, and typed ones. */
@Component
class ShapeUploads {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> NAMES = Set.of("title", "titolo", "name", "nome", "denominazione");
    private static final Set<String> KINDS = Set.of("point", "line", "area");

    private final ProposalAccess access;
    private final UploadedShapes files;
    private final CoordinateText coordinates;
    private final TerritoryOutline territory;
    private final ShapeCheck check;
    private final MessageSource messages;

    ShapeUploads(ProposalAccess access, UploadedShapes files, CoordinateText coordinates, TerritoryOutline territory, ShapeCheck check,
            MessageSource messages) {
        this.access = access;
        this.files = files;
        this.coordinates = coordinates;
        this.territory = territory;
        this.check = check;
        this.messages = messages;
    }

    /**
     * What was read.
     *
     * @param kind of the file, by the name that people know it under; null of what was typed
     * @param notices what was assumed or left out, in words
     */
    record Shapes(String kind, List<Shape> shapes, List<String> notices) {
    }

    /**
     * A shape.
     *
     * @param name a text of the file that names it, else its layer and number; empty where there is neither
     * @param geometry GeoJSON
     * @param areaM2 in the plane of EPSG:32632; null when it is no area
     * @param lengthM in metres; null when it is no line
     * @param problem why no proposal may have it, in words; null when one may
     */
    record Shape(String name, Map<String, Object> geometry, BigDecimal areaM2, BigDecimal lengthM, String problem) {
    }

    /**
     * The shapes of a file.
     *
     * @param name of the file; may be empty
     * @throws it.torinometropoli.gis.geofile.UploadRefusedException when it is not taken
     */
    Shapes file(long id, String name, InputStream upload, Locale locale) throws IOException {
        access.changeable(id);
        ShapeUpload read = files.read(upload, territory.shape());
        return new Shapes(read.kind().title(), read.shapes().stream().map(shape -> shape(named(shape, read, name), shape.shape(), locale)).toList(),
                read.notices().stream().map(notice -> messages.getMessage(notice, locale)).toList());
    }

    /**
     * The shape that typed coordinates make.
     *
     * @param kind {@code point}, {@code line} or {@code area}
     * @throws it.torinometropoli.gis.geofile.UploadRefusedException when they cannot be read
     */
    Shapes coordinates(long id, String text, String kind, Locale locale) {
        access.changeable(id);
        if (!KINDS.contains(kind)) {
            throw ProposalProblem.wrong("form.problem.kind", "kind", "point, line, area").with("field", "kind");
        }
        Geometry typed = coordinates.read(text, kind.equals("area") ? TypedShape.AREA : TypedShape.LINE, territory.shape());
        if (typed.getDimension() != List.of("point", "line", "area").indexOf(kind)) {
            throw ProposalProblem.unfit("form.problem.positions." + kind).with("field", "text");
        }
        return new Shapes(null, List.of(shape("", typed, locale)), List.of());
    }

    private Shape shape(String name, Geometry shape, Locale locale) {
        return new Shape(name, GeoJsonShapes.write(shape), shape.getDimension() == 2 ? Measures.rounded(shape.getArea(), 0) : null,
                shape.getDimension() == 1 ? Measures.rounded(shape.getLength(), 1) : null, problem(shape, locale));
    }

    private String problem(Geometry shape, Locale locale) {
        try {
            check.allowed(shape);
            return null;
        } catch (ProposalProblem notAllowed) {
            return messages.getMessage(notAllowed.getMessage(), notAllowed.arguments(), locale);
        }
    }

    private static String named(UploadedShape shape, ShapeUpload upload, String fileName) {
        String own = shape.attributes().entrySet().stream().filter(entry -> NAMES.contains(entry.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue).filter(value -> value instanceof String text && !text.isBlank()).map(String::valueOf).findFirst().orElse(null);
        String name = own != null ? own : upload.shapes().size() == 1 && !fileName.isBlank() ? fileName
                : shape.layer().isEmpty() ? "" : shape.layer() + " " + shape.number();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
