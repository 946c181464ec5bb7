package it.torinometropoli.gis.explorer;

import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Two features of a layer whose shapes overlap.
 *
 * @param one the larger
 * @param other the smaller
 * @param squareMetres area of what they share; 0 when the smaller is a point
 * @param ofOne share of the larger, 0 to 1
 * @param ofOther share of the smaller, 0 to 1; 1 for a point
 */
record Overlap(SimpleFeature one, SimpleFeature other, double squareMetres, double ofOne, double ofOther) {

    /** Whether the smaller is a point, so that its area is not known. */
    boolean ofPoint() {
        return squareMetres == 0;
    }

    /** Whether a feature is one of the two. */
    boolean concerns(String featureId) {
        return one.getID().equals(featureId) || other.getID().equals(featureId);
    }
}
