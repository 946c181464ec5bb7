package it.torinometropoli.gis.wfs;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.filter.BoxFilter;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Envelope;

/**
 * A box as key and value pairs give it (OGC 06-121r3, 10.2.3): lower corner, upper corner and the reference system, which also
 * decides the order of the axes.
 *
 * @param envelope x,y in the system
 * @param crs the system; {@link WfsVersion#boxCrs()} when the request names none
 */
record BoundingBox(Envelope envelope, CrsName crs) {

    /**
     * Reads a box.
     *
     * @throws OwsException when it is not four numbers, a corner is beyond the other, or the system is not offered
     */
    public static BoundingBox parse(String text, WfsVersion version) {
        String parameter = "bbox";
        String[] parts = text.split(",", 5);
        if (parts.length < 4) {
            throw wrong(parameter, "four numbers and the reference system, if it is not %s".formatted(version.boxCrs().text()));
        }
        double[] numbers = new double[4];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = KvpParameters.number(parameter, parts[index].strip());
        }
        if (numbers[0] > numbers[2] || numbers[1] > numbers[3]) {
            throw wrong(parameter, "the lower corner before the upper one");
        }
        CrsName crs = parts.length == 5 ? CrsNames.parse(parts[4].strip(), parameter) : version.boxCrs();
        return new BoundingBox(crs.axisOrder().envelope(numbers[0], numbers[1], numbers[2], numbers[3]), crs);
    }

    /** The condition that features of a source meet the box. */
    public Filter of(FeatureSource source) {
        return BoxFilter.of(envelope, crs.crs(), source.bounds());
    }

    private static OwsException wrong(String parameter, String expected) {
        return new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, parameter, "%s must be %s".formatted(parameter, expected));
    }
}
