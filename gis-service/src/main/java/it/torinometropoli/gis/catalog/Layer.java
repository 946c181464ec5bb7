package it.torinometropoli.gis.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A published layer, as its file in {@code layers/} describes it.
 *
 * @param name the name in every service
 * @param title short title
 * @param summary what the layer shows and where it comes from
 * @param keywords subject words
 * @param geometry what the shapes are
 * @param view the database view that holds the features: columns {@code id}, {@code geom} and one per attribute; null when {@code data}
 *        says where they are
 * @param attributes the published attributes in order; {@code nome} and {@code azioni} are always among those of a view
 * @param styles names of styles in {@code sld-styles/}, the default one first
 * @param links default links to actions of the plan
 * @param attribution who is to be named with the data
 * @param licence the licence of the data
 * @param schematic what the reader must know about shapes that are not surveyed, or null when all are
 * @param emptyNote how features come into a layer that may be empty, or null
 * @param listed whether the map client shows the layer when it opens
 * @param data the table or file of others that holds the features, or null when {@code view} does
 * @param metadata where metadata records of the layer are; may be empty
 * @param quality what is known of scale and accuracy, or null
 */
public record Layer(String name, LocalizedText title, LocalizedText summary, Keywords keywords, GeometryKind geometry, String view,
        List<Attribute> attributes, List<String> styles, List<LinkRule> links, Attribution attribution, Licence licence,
        LocalizedText schematic, LocalizedText emptyNote, Boolean listed, LayerData data, List<MetadataLink> metadata,
        Quality quality) {

    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z][A-Za-z0-9_]{0,30}:)?[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final Pattern VIEW = Pattern.compile("published_[a-z0-9_]{1,50}");

    /** What the shapes of a layer are. */
    public enum GeometryKind {
        /** Points. */
        POINT,
        /** Lines. */
        LINE,
        /** Polygons or multipolygons. */
        POLYGON,
        /** A mixture. */
        ANY
    }

    /**
     * Subject words in both languages.
     *
     * @param theme the theme of INSPIRE that the data belong to, or null when they belong to none
     */
    public record Keywords(List<String> it, List<String> en, InspireTheme theme) {

        /** Copies the lists; an absent one is empty. */
        public Keywords {
            it = it == null ? List.of() : List.copyOf(it);
            en = en == null ? List.of() : List.copyOf(en);
        }

        /** The words for a reader: English when asked for, Italian otherwise. */
        public List<String> in(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : it;
        }
    }

    /**
     * Who is to be named with the data.
     *
     * @param title the words of the attribution
     * @param url the web site behind it, or null
     * @param logo a picture to show beside it, or null
     */
    public record Attribution(LocalizedText title, String url, Logo logo) {
    }

    /**
     * A picture on the web.
     *
     * @param url its address
     * @param format its media type
     * @param width in pixels
     * @param height in pixels
     */
    public record Logo(String url, String format, int width, int height) {

        /** Refuses a picture without address, media type or size. */
        public Logo {
            check(url != null && format != null && width > 0 && height > 0, "'logo' needs 'url', 'format', 'width' and 'height'");
        }
    }

    /**
     * A metadata record (ISO 19115) of the layer somewhere on the web.
     *
     * @param url its address
     * @param format its media type, {@code text/xml} when left out
     */
    public record MetadataLink(String url, String format) {

        /** Refuses a link without an address. */
        public MetadataLink {
            check(url != null && !url.isBlank(), "'metadata' needs 'url'");
            format = format == null ? "text/xml" : format;
        }
    }

    /**
     * What is known of scale and accuracy (ISO 19115, MD_Resolution and DQ_AbsoluteExternalPositionalAccuracy).
     *
     * @param scale the denominator of the scale for which the data are made, or null
     * @param distance how far apart points are, in metres on the ground, or null
     * @param accuracy how far positions may be from the true ones, in metres, or null
     * @param conformity whether the data conform to Regulation (EU) 1089/2010; null while nobody has evaluated it
     */
    public record Quality(Integer scale, Double distance, Double accuracy, Boolean conformity) {

        /** Refuses what is no size, and a scale beside a distance: metadata have room for one of the two. */
        public Quality {
            check(scale == null || scale > 0, "'quality' needs a 'scale' above 0");
            check(distance == null || distance > 0, "'quality' needs a 'distance' above 0");
            check(accuracy == null || accuracy >= 0, "'quality' needs an 'accuracy' of 0 or more");
            check(scale == null || distance == null, "'quality' takes 'scale' or 'distance', not both");
        }
    }

    /** The licence of the data. */
    public record Licence(String name, String url) {
    }

    /** A layer of whose quality nothing is known. */
    public Layer(String name, LocalizedText title, LocalizedText summary, Keywords keywords, GeometryKind geometry, String view,
            List<Attribute> attributes, List<String> styles, List<LinkRule> links, Attribution attribution, Licence licence,
            LocalizedText schematic, LocalizedText emptyNote, Boolean listed, LayerData data, List<MetadataLink> metadata) {
        this(name, title, summary, keywords, geometry, view, attributes, styles, links, attribution, licence, schematic, emptyNote, listed, data, metadata, null);
    }

    /** Refuses a description that lacks what every service needs. */
    @JsonCreator
    public Layer {
        check(name != null && NAME.matcher(name).matches(), "'name' must match " + NAME);
        check(title != null && summary != null, "'title' and 'summary' are needed");
        check(geometry != null, "'geometry' is needed");
        check((view == null) != (data == null), "'view' or 'data' is needed, and not both");
        check(view == null || VIEW.matcher(view).matches(), "'view' must match " + VIEW);
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
        check(view == null || hasAttribute(attributes, "nome") && hasAttribute(attributes, "azioni"),
                "'attributes' must hold 'nome' and 'azioni'");
        check(styles != null && !styles.isEmpty(), "'styles' must name at least one style");
        check(attribution != null && licence != null, "'attribution' and 'licence' are needed");
        styles = List.copyOf(styles);
        links = links == null ? List.of() : List.copyOf(links);
        keywords = keywords == null ? new Keywords(List.of(), List.of(), null) : keywords;
        listed = listed == null || listed;
        metadata = metadata == null ? List.of() : List.copyOf(metadata);
    }

    /**
     * The layer with data of another origin than those that its file describes.
     *
     * @param note what the reader must know about shapes that are not surveyed, or null when all are
     */
    Layer from(Attribution other, Licence otherLicence, LocalizedText note) {
        return new Layer(name, title, summary, keywords, geometry, view, attributes, styles, links, other, otherLicence, note, emptyNote, listed, data, metadata, quality);
    }

    /** The attribute of a name. */
    public Optional<Attribute> attribute(String attributeName) {
        return attributes.stream().filter(attribute -> attribute.name().equals(attributeName)).findFirst();
    }

    /** The first attribute with a role. */
    public Optional<Attribute> attribute(Attribute.Role role) {
        return attributes.stream().filter(attribute -> attribute.role() == role).findFirst();
    }

    /** The name where a colon separates a namespace: in XML names and feature identifiers, {@code cite_Lakes} for {@code cite:Lakes}. */
    public String localName() {
        return name.replace(':', '_');
    }

    /**
     * The identifier of a feature in every service: the layer's local name, a full stop and the feature's own identifier.
     *
     * @param id the {@code id} of the feature in the layer's view
     */
    public String featureId(String id) {
        return localName() + "." + id;
    }

    /** The {@code id} in the view of a feature identifier made by {@link #featureId}; empty when it is not of this layer. */
    public Optional<String> localId(String featureId) {
        String prefix = localName() + ".";
        return featureId.startsWith(prefix) ? Optional.of(featureId.substring(prefix.length())) : Optional.empty();
    }

    private static boolean hasAttribute(List<Attribute> attributes, String name) {
        return attributes.stream().anyMatch(attribute -> attribute.name().equals(name));
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
