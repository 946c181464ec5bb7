package it.torinometropoli.gis.wms;

import java.util.Locale;

import it.torinometropoli.gis.render.LegendLook;

/**
 * A legend that is asked for.
 *
 * @param subject the layer or group
 * @param choice which rules it tells of
 * @param locale of its texts
 * @param look of a picture of it
 */
record LegendOrder(LegendSubject subject, LegendChoice choice, Locale locale, LegendLook look) {
}
