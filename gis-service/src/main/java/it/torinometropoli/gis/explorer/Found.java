package it.torinometropoli.gis.explorer;

import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;

/**
 * The features that a reader has asked for.
 *
 * @param total how many the layer has
 * @param count how many match
 * @param features those of the page, in order
 * @param area where those are that match, x,y in EPSG:32632; of very many, where the layer is
 * @param ecql the condition that they match
 * @param page number of the page, from 1
 * @param pages number of pages, at least 1
 */
record Found(long total, long count, List<SimpleFeature> features, Envelope area, String ecql, int page, int pages) {
}
