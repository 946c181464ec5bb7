package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;

/** A query that clients call by its identifier (OGC 09-025r2, 7.9.2.6 and clause 14). */
interface StoredQuery {

    /** What the identifiers of our own queries begin with. */
    String OWN = "urn:x-torinometropoli:gis:query:";

    /** The identifier. */
    String id();

    /** What it gives, in a few words. */
    LocalizedText title();

    /** What it gives and what not, in a sentence or two. */
    LocalizedText summary();

    /** The parameters. */
    List<Parameter> parameters();

    /** The feature types that it may give. */
    List<Layer> returns();

    /** What the answer looks like. */
    default FeatureRequest.Form form() {
        return FeatureRequest.Form.RESULTS;
    }

    /**
     * The queries that it stands for.
     *
     * @param arguments a value for each parameter that must be given, and for others that are
     * @throws it.torinometropoli.gis.ows.OwsException when a value is not allowed, or names what is not there
     */
    List<LayerQuery> queries(Map<String, String> arguments);

    /**
     * A parameter.
     *
     * @param name its name
     * @param type its type, a name of XML Schema with the prefix xsd
     * @param title what it is
     * @param presence whether it must be given
     */
    record Parameter(String name, String type, LocalizedText title, Presence presence) {

        static Parameter required(String name, String type, LocalizedText title) {
            return new Parameter(name, type, title, Presence.REQUIRED);
        }

        static Parameter optional(String name, String type, LocalizedText title) {
            return new Parameter(name, type, title, Presence.OPTIONAL);
        }
    }

    /** Whether a parameter must be given. */
    enum Presence {
        /** It must be given. */
        REQUIRED,
        /** It may be left out. */
        OPTIONAL
    }
}
