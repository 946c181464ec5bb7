package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.proposal.ShapeFacts.Municipality;
import it.torinometropoli.gis.proposal.ShapeFacts.Overlap;
import it.torinometropoli.gis.proposal.ShapeFacts.Theme;
import it.torinometropoli.gis.proposal.ShapeFacts.Vinca;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Finds out what the shape of a proposal tells. */
@Component
class FactFinder {

    private static final Set<String> NATURA_2000 = Set.of("zsc", "zps", "zsc_zps");
    private static final String TYPE = "tipo";

    private final LayerShapes layers;
    private final VersionTable versions;
    private final ActionSuggestions suggestions;
    private final int vincaDistance;

    FactFinder(LayerShapes layers, VersionTable versions, ActionSuggestions suggestions, ProposalSettings settings) {
        this.layers = layers;
        this.versions = versions;
        this.suggestions = suggestions;
        this.vincaDistance = settings.vincaDistance();
    }

    /**
     * What the reader may know about other proposals.
     *
     * @param proposal the one whose shape it is
     * @param organisation the reader's
     * @param office whether the reader examines proposals
     * @param locale of the reasons
     */
    record Reader(long proposal, long organisation, boolean office, Locale locale) {
    }

    /**
     * The facts of a shape.
     *
     * @param shape valid, x,y in EPSG:32632
     */
    ShapeFacts of(Geometry shape, Reader reader) {
        List<LayerShapes.Shape> near = Stream.of(LayerShapes.PROTECTED_AREAS, LayerShapes.DISMISSED_AREAS, LayerShapes.CATALOGUE)
                .flatMap(layer -> layers.meeting(layer, shape.getEnvelopeInternal()).stream())
                .filter(other -> other.geometry().intersects(shape)).toList();
        List<Overlap> overlaps = new ArrayList<>();
        near.forEach(other -> overlaps.add(overlap(shape, other)));
        overlaps.addAll(otherProposals(shape, reader));
        overlaps.removeIf(overlap -> overlap.squareMetres() != null && overlap.squareMetres().signum() == 0);
        overlaps.sort(Comparator.comparing(Overlap::theme).thenComparing(overlap -> overlap.percent() == null ? BigDecimal.ZERO : overlap.percent(),
                Comparator.reverseOrder()).thenComparing(Overlap::id));
        List<Municipality> municipalities = municipalities(shape);
        Vinca vinca = vinca(shape);
        boolean schematic = overlaps.stream().anyMatch(Overlap::schematic) || vinca.sites().stream().anyMatch(Vinca.Site::schematic)
                || layers.meeting(LayerShapes.MUNICIPALITIES, shape.getEnvelopeInternal()).stream().anyMatch(LayerShapes.Shape::schematic);
        return new ShapeFacts(municipalities, municipalities.stream().map(Municipality::zone).distinct().sorted().toList(),
                shape.getDimension() == 2 ? Measures.rounded(shape.getArea(), 2) : null,
                shape.getDimension() == 1 ? Measures.rounded(shape.getLength(), 1) : null,
                List.copyOf(overlaps), vinca, suggestions.of(near, reader.locale()), schematic);
    }

    private List<Municipality> municipalities(Geometry shape) {
        List<Municipality> found = layers.meeting(LayerShapes.MUNICIPALITIES, shape.getEnvelopeInternal()).stream()
                .filter(other -> other.geometry().intersects(shape))
                .map(other -> municipality(other, Measures.of(shape, other.geometry()).percent()))
                .filter(part -> part.percent().signum() > 0)
                .sorted(Comparator.comparing(Municipality::percent).reversed().thenComparing(Municipality::istat)).toList();
        return found.isEmpty() ? layers.all(LayerShapes.MUNICIPALITIES).stream()
                .min(Comparator.comparingDouble(other -> other.geometry().distance(shape)))
                .map(nearest -> List.of(municipality(nearest, BigDecimal.ZERO))).orElse(List.of()) : found;
    }

    private static Municipality municipality(LayerShapes.Shape shape, BigDecimal percent) {
        return new Municipality(shape.id(), shape.name(), shape.text("zona").map(Integer::valueOf).orElse(0), percent);
    }

    private static Overlap overlap(Geometry shape, LayerShapes.Shape other) {
        Measures shared = Measures.of(shape, other.geometry());
        Theme theme = switch (other.layer().name()) {
            case LayerShapes.PROTECTED_AREAS -> Theme.PROTECTED_AREA;
            case LayerShapes.DISMISSED_AREAS -> Theme.DISMISSED_AREA;
            default -> Theme.CATALOGUE_ENTRY;
        };
        return new Overlap(theme, other.id(), other.name(), other.href(), shared.squareMetres(), shared.metres(), shared.percentWhereMeasured(),
                shared.percentOfOther(), other.schematic());
    }

    /** The titles of proposals that are not in the catalogue yet are for those who made them and for the office. */
    private List<Overlap> otherProposals(Geometry shape, Reader reader) {
        return versions.waiting(shape.getEnvelopeInternal(), reader.proposal()).stream().filter(other -> other.shape().intersects(shape)).map(other -> {
            Measures shared = Measures.of(shape, other.shape());
            boolean known = reader.office() || other.organisation() == reader.organisation();
            return new Overlap(Theme.OTHER_PROPOSAL, other.number(), known ? other.title() : null, "/pratica/" + other.number(), shared.squareMetres(),
                    shared.metres(), shared.percentWhereMeasured(), shared.percentOfOther(), false);
        }).toList();
    }

    private Vinca vinca(Geometry shape) {
        Envelope around = shape.getEnvelopeInternal();
        around.expandBy(vincaDistance);
        List<Vinca.Site> sites = layers.meeting(LayerShapes.PROTECTED_AREAS, around).stream()
                .filter(area -> area.text(TYPE).map(NATURA_2000::contains).orElse(false))
                .map(area -> new Vinca.Site(area.id(), area.name(), area.href(),
                        BigDecimal.valueOf(area.geometry().distance(shape)).setScale(0, RoundingMode.DOWN), area.schematic()))
                .filter(site -> site.metres().intValue() <= vincaDistance)
                .sorted(Comparator.comparing(Vinca.Site::metres).thenComparing(Vinca.Site::id)).toList();
        return new Vinca(!sites.isEmpty(), vincaDistance, sites);
    }
}
