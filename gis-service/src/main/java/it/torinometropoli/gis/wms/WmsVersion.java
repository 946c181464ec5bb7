package it.torinometropoli.gis.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;

/** A version of WMS and in what it differs from the other. */
enum WmsVersion {

    V1_1_1("1.1.1", "SRS", "X", "Y", ExceptionCode.INVALID_SRS) {
        @Override
        AxisOrder axisOrder(CrsName name) {
            return name.axisOrder();
        }

        @Override
        boolean offers(Crs crs) {
            return crs != Crs.CRS84;
        }
    },
    V1_3_0("1.3.0", "CRS", "I", "J", ExceptionCode.INVALID_CRS) {
        @Override
        AxisOrder axisOrder(CrsName name) {
            return name.crs().authorityOrder();
        }

        @Override
        boolean offers(Crs crs) {
            return true;
        }
    };

    private final String text;
    private final String crsParameter;
    private final String columnParameter;
    private final String rowParameter;
    private final ExceptionCode unknownCrs;

    WmsVersion(String text, String crsParameter, String columnParameter, String rowParameter, ExceptionCode unknownCrs) {
        this.text = text;
        this.crsParameter = crsParameter;
        this.columnParameter = columnParameter;
        this.rowParameter = rowParameter;
        this.unknownCrs = unknownCrs;
    }

    /** The order of coordinates in a BBOX: the authority's in 1.3.0 (06-042, 6.7.2), x first for short names in 1.1.1 (01-068r3, 6.5). */
    abstract AxisOrder axisOrder(CrsName name);

    /** Whether the version can name a reference system. */
    abstract boolean offers(Crs crs);

    /** The number as requests and answers write it. */
    String text() {
        return text;
    }

    /** The parameter that names the reference system: SRS or CRS. */
    String crsParameter() {
        return crsParameter;
    }

    /** The parameter with the column of a GetFeatureInfo: X or I. */
    String columnParameter() {
        return columnParameter;
    }

    /** The parameter with the row of a GetFeatureInfo: Y or J. */
    String rowParameter() {
        return rowParameter;
    }

    /** The code of an exception about the reference system. */
    ExceptionCode unknownCrs() {
        return unknownCrs;
    }

    /** The reference systems that the version can name. */
    List<Crs> systems() {
        return Arrays.stream(Crs.values()).filter(this::offers).toList();
    }

    /**
     * The version in which to answer GetCapabilities (06-042, 6.2.4): the one asked for; else the next lower; below all of them the
     * lowest; the highest when none is asked for.
     */
    static WmsVersion negotiate(KvpParameters parameters) {
        Optional<String> asked = asked(parameters);
        if (asked.isEmpty()) {
            return V1_3_0;
        }
        return compare(asked.get(), V1_3_0.text) >= 0 ? V1_3_0 : V1_1_1;
    }

    /** The version of any other operation, which must be one that is offered; 1.1.0 is read as 1.1.1, with which it shares its requests. */
    static WmsVersion required(KvpParameters parameters) {
        String asked = asked(parameters).orElseThrow(() -> OwsException.missing("VERSION"));
        return asked.equals("1.1.0") ? V1_1_1 : Arrays.stream(values()).filter(version -> version.text.equals(asked)).findFirst()
                .orElseThrow(() -> OwsException.notAllowed("VERSION", asked, List.of(V1_3_0.text, V1_1_1.text)));
    }

    /** The version whose exceptions a client understands that has sent these parameters, whatever is wrong with them. */
    static WmsVersion ofExceptions(KvpParameters parameters) {
        return asked(parameters).filter(asked -> asked.startsWith("1.1") || asked.startsWith("1.0")).map(old -> V1_1_1).orElse(V1_3_0);
    }

    /** WMTVER is the name of VERSION before WMS 1.1.0 (01-068r3, 6.2.4). */
    private static Optional<String> asked(KvpParameters parameters) {
        return parameters.text("VERSION").or(() -> parameters.text("WMTVER"));
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        if (!version.matches("\\d{1,3}(\\.\\d{1,3}){0,3}")) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "VERSION",
                    "VERSION must be numbers with full stops between them; offered: %s, %s".formatted(V1_3_0.text, V1_1_1.text));
        }
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
