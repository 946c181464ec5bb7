package it.torinometropoli.gis.filter;

import java.util.Collection;
import java.util.List;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.xml.Prefixes;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.locationtech.jts.geom.Envelope;

/** What the names in a condition mean: the features that it is about. */
public interface FilterScope {

    /** The name of the geometry property of every feature type. */
    String GEOMETRY = "geom";
    /** EPSG:32632, easting first. */
    CrsName STORED = CrsName.parse(Crs.UTM32.urn()).orElseThrow();

    /** The system and order of axes of coordinates that name none. */
    default CrsName system() {
        return STORED;
    }

    /** The languages that are read; none when elements are known by their local names alone, whatever the namespace. */
    List<FilterEncoding> encodings();

    /**
     * The property that a reference means.
     *
     * @param reference as the document has it, trimmed
     * @param prefixes those that are bound where it stands
     * @param place for errors
     * @return a property, or a literal null for one that no feature has a value of
     * @throws it.torinometropoli.gis.xml.XmlException when there is no such property
     */
    Expression property(String reference, Prefixes prefixes, XmlPlace place);

    /**
     * The condition that a feature's shape meets a box.
     *
     * @param box x,y in the given system
     */
    default Filter box(Envelope box, Crs crs) {
        return BoxFilter.of(box, crs);
    }

    /** The functions that may be called by name. */
    default Collection<String> functions() {
        return FilterFunctions.NAMES;
    }
}
