package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;

/** A query that clients call by its identifier (OGC 09-025r2, 7.9.2.6 and clause 14). */
interface StoredQuery {

    /** The identifier. */
    String id();

    /** What it gives, in a few words. */
    LocalizedText title();

    /** The parameters, all of which must be given. */
    List<Parameter> parameters();

    /** The feature types that it may give. */
    List<Layer> returns();

    /** What the answer looks like. */
    FeatureRequest.Form form();

    /**
     * The queries that it stands for.
     *
     * @param arguments a value for each parameter
     * @throws it.torinometropoli.gis.ows.OwsException when a value is not allowed, or names what is not there
     */
    List<LayerQuery> queries(Map<String, String> arguments);

    /**
     * A parameter, a text.
     *
     * @param name its name
     * @param title what it is
     */
    record Parameter(String name, LocalizedText title) {
    }
}
