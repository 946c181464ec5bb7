package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.regex.Pattern;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;

/** The version of the service and its negotiation (OGC 06-121r3, 7.3.2). */
final class WfsVersion {

    static final String SERVICE = "WFS";
    static final String CURRENT = "2.0.0";
    static final String NAMESPACE = "http://www.opengis.net/wfs/2.0";

    /** 2.0.0 and its corrigenda, which are the same on the wire. */
    private static final Pattern OFFERED = Pattern.compile("2\\.0(\\.[0-9]{1,2})?");

    private WfsVersion() {
    }

    /**
     * Refuses a version that is not offered.
     *
     * @throws OwsException of the kind that the operation calls for
     */
    static void check(String version, String operation) {
        if (!OFFERED.matcher(version).matches()) {
            throw OwsException.notAllowed(operation.equals("GetCapabilities") ? ExceptionCode.VERSION_NEGOTIATION_FAILED
                    : ExceptionCode.INVALID_PARAMETER_VALUE, "version", version, List.of(CURRENT));
        }
    }

    /** Refuses a client that accepts none of the versions offered; one that names none accepts all. */
    static void negotiate(List<String> accepted) {
        if (!accepted.isEmpty() && accepted.stream().noneMatch(OFFERED.asMatchPredicate())) {
            throw OwsException.notAllowed(ExceptionCode.VERSION_NEGOTIATION_FAILED, "acceptVersions", String.join(",", accepted), List.of(CURRENT));
        }
    }
}
