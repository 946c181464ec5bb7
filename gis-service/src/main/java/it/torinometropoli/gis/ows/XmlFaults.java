package it.torinometropoli.gis.ows;

import it.torinometropoli.gis.xml.XmlException;

/** Documents that cannot be read, as exceptions of the services. */
public final class XmlFaults {

    private XmlFaults() {
    }

    /**
     * The exception to answer with.
     *
     * @param locator what to blame when the fault itself blames nothing; may be null
     */
    public static OwsException exception(XmlException wrong, String locator) {
        ExceptionCode code = switch (wrong.fault()) {
            case FORM -> ExceptionCode.OPERATION_PARSING_FAILED;
            case VALUE -> ExceptionCode.INVALID_PARAMETER_VALUE;
            case NOT_OFFERED -> ExceptionCode.OPTION_NOT_SUPPORTED;
            case IMPOSSIBLE -> ExceptionCode.OPERATION_PROCESSING_FAILED;
        };
        return new OwsException(code, wrong.locator().orElse(locator), wrong.getMessage());
    }
}
