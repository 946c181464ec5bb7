package it.torinometropoli.gis.ogcapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.torinometropoli.gis.format.Link;

/**
 * A link in a JSON document (OGC 17-069r4, schema {@code link.yaml}).
 *
 * @param href where it leads
 * @param rel the relation type, a registered one or an address
 * @param type the media type of what is there
 * @param title what is there, in the reader's language
 * @param hreflang language of what is there, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiLink(String href, String rel, String type, String title, String hreflang) {

    ApiLink(String href, String rel, String type, String title) {
        this(href, rel, type, title, null);
    }

    /** A link that another module gives. */
    static ApiLink of(Link link) {
        return new ApiLink(link.address(), link.relation(), link.type(), link.title());
    }

    /** The link as the writers of features know it. */
    Link ofFeatures() {
        return new Link(rel, href, type, title);
    }
}
