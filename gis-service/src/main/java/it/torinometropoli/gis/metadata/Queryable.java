package it.torinometropoli.gis.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.geo.Crs;

/**
 * What conditions on records can be about: the queryables of the base (OGC 07-006r1, table 6) and those of the profile of ISO 19115 (OGC 07-045,
 * 7.3.3). Of some no record has a value: conditions on them are met by none.
 */
enum Queryable {

    IDENTIFIER("Identifier", Resource::recordIdentifier),
    TITLE("Title", resource -> both(resource.title())),
    ABSTRACT("Abstract", resource -> both(resource.summary())),
    SUBJECT("Subject", DublinCore::subjects),
    TYPE("Type", Resource::scope),
    FORMAT("Format", resource -> resource.publication().formats()),
    MODIFIED("Modified", Resource::described),
    ANY_TEXT("AnyText", Resource::words),
    CRS("CRS", resource -> IsoRecord.SYSTEMS.stream().flatMap(crs -> Stream.of(crs.code(), crs.urn(), crs.uri())).toList()),
    ALTERNATE_TITLE("AlternateTitle", null),
    REVISION_DATE("RevisionDate", Resource::revised),
    CREATION_DATE("CreationDate", null),
    PUBLICATION_DATE("PublicationDate", null),
    ORGANISATION_NAME("OrganisationName", resource -> resource.publication().organisation()),
    HAS_SECURITY_CONSTRAINTS("HasSecurityConstraints", resource -> "false"),
    LANGUAGE("Language", resource -> Locale.ITALIAN.getISO3Language()),
    RESOURCE_IDENTIFIER("ResourceIdentifier", Resource::identifier),
    PARENT_IDENTIFIER("ParentIdentifier", Resource::recordIdentifier),
    KEYWORD_TYPE("KeywordType", null),
    TOPIC_CATEGORY("TopicCategory", resource -> resource.layer().stream().flatMap(layer -> topics(resource)).toList()),
    RESOURCE_LANGUAGE("ResourceLanguage", resource -> resource.layer().map(layer -> Locale.ITALIAN.getISO3Language()).orElse(null)),
    GEOGRAPHIC_DESCRIPTION_CODE("GeographicDescriptionCode", null),
    DENOMINATOR("Denominator", quality(Layer.Quality::scale)),
    DISTANCE_VALUE("DistanceValue", quality(known -> known.scale() == null ? known.distance() : null)),
    DISTANCE_UOM("DistanceUOM", quality(known -> known.scale() == null && known.distance() != null ? "m" : null)),
    TEMPORAL_BEGIN("TempExtent_begin", null),
    TEMPORAL_END("TempExtent_end", null),
    SERVICE_TYPE("ServiceType", service(OgcService::type)),
    SERVICE_TYPE_VERSION("ServiceTypeVersion", service(OgcService::versions)),
    OPERATION("Operation", service(OgcService::operations)),
    COUPLING_TYPE("CouplingType", service(OgcService::coupling)),
    OPERATES_ON("OperatesOn", resource -> resource.coupled().stream().map(resource::identifierOf).toList()),
    OPERATES_ON_IDENTIFIER("OperatesOnIdentifier", OPERATES_ON.value),
    OPERATES_ON_NAME("OperatesOnName", null),
    OPERATES_ON_WITH_OPERATION("OperatesOnWithOpName", null);

    /** The queryables that records of Dublin Core have, by the names that their elements have. */
    static final List<String> DUBLIN_CORE = List.of("dc:identifier", "dc:title", "dct:abstract", "dc:subject", "dc:type", "dc:format", "dct:modified", "dc:language",
            "csw:AnyText", "ows:BoundingBox");

    private final String label;
    private final Function<Resource, Object> value;

    Queryable(String label, Function<Resource, Object> value) {
        this.label = label;
        this.value = value;
    }

    /** Its name in requests, without a prefix. */
    String label() {
        return label;
    }

    /** The queryable of a name without a prefix, in any case of letters; empty when there is none. */
    static Optional<Queryable> of(String label) {
        return Arrays.stream(values()).filter(queryable -> queryable.label.equalsIgnoreCase(label)).findFirst();
    }

    /** Whether its values are days, written {@code 2026-01-31}. */
    boolean dated() {
        return label.endsWith("Date") || this == MODIFIED;
    }

    /** A text or number, a list of several, or null. */
    Object value(Resource resource) {
        Object known = value == null ? null : value.apply(resource);
        if (known instanceof List<?> several) {
            return several.isEmpty() ? null : several;
        }
        return known instanceof Number ? known : Objects.toString(known, null);
    }

    private static List<String> both(LocalizedText text) {
        return List.of(text.it(), text.en());
    }

    private static Stream<String> topics(Resource resource) {
        return resource.themes().stream().map(ThemeCodes::topic).filter(Objects::nonNull);
    }

    private static Function<Resource, Object> quality(Function<Layer.Quality, Object> value) {
        return resource -> resource.layer().map(Layer::quality).map(value).orElse(null);
    }

    private static Function<Resource, Object> service(Function<OgcService, Object> value) {
        return resource -> resource.service().map(value).orElse(null);
    }
}
