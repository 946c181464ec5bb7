package it.torinometropoli.gis.ows;

/**
 * The exception codes that the services give, with the HTTP status that goes with each. The codes are those of OWS Common 1.1 (OGC 06-121r3,
 * table 25), WFS 2.0 (09-025r2, table 3), WMS (06-042, table E.1; 01-068r3, annex A.3) and WMTS (07-057r7); WFS gives statuses (annex D).
 */
public enum ExceptionCode {

    /** The operation is none of the service's. */
    OPERATION_NOT_SUPPORTED("OperationNotSupported", 400),
    /** A parameter that must be there is not, or is blank. */
    MISSING_PARAMETER_VALUE("MissingParameterValue", 400),
    /** A parameter has a value that is not allowed. */
    INVALID_PARAMETER_VALUE("InvalidParameterValue", 400),
    /** None of the versions that the client accepts is offered. */
    VERSION_NEGOTIATION_FAILED("VersionNegotiationFailed", 400),
    /** An option that the standard leaves to the server and that is not offered. */
    OPTION_NOT_SUPPORTED("OptionNotSupported", 400),

    /** WMS: the format is not offered. */
    INVALID_FORMAT("InvalidFormat", 400),
    /** WMS 1.3.0: the reference system is not offered. */
    INVALID_CRS("InvalidCRS", 400),
    /** WMS 1.1.1: the reference system is not offered. */
    INVALID_SRS("InvalidSRS", 400),
    /** WMS: there is no such layer. */
    LAYER_NOT_DEFINED("LayerNotDefined", 400),
    /** WMS: the layer has no such style. */
    STYLE_NOT_DEFINED("StyleNotDefined", 400),
    /** WMS 1.3.0: the point lies outside the map. */
    INVALID_POINT("InvalidPoint", 400),

    /** WMS: the client has the capabilities of the present state already. */
    CURRENT_UPDATE_SEQUENCE("CurrentUpdateSequence", 400),
    /** WMS: the client names a state of the capabilities later than the present one. */
    INVALID_UPDATE_SEQUENCE("InvalidUpdateSequence", 400),

    /** WMTS: the row or column is none of the tile matrix (07-057r7, 7.2). */
    TILE_OUT_OF_RANGE("TileOutOfRange", 400),
    /** WMTS: the pixel is none of the tile (07-057r7, 7.3). */
    POINT_OUT_OF_RANGE("PointIJOutOfRange", 400),

    /** WFS: the request cannot be read. */
    OPERATION_PARSING_FAILED("OperationParsingFailed", 400),
    /** WFS: the request was read but cannot be carried out. */
    OPERATION_PROCESSING_FAILED("OperationProcessingFailed", 403),
    /** WFS: there is no such feature or stored query. */
    NOT_FOUND("NotFound", 404),

    /** The body of the request has not arrived in time. */
    REQUEST_TIMEOUT("NoApplicableCode", 408),
    /** The request is larger than what is read. */
    REQUEST_TOO_LARGE("NoApplicableCode", 413),
    /** The body is of a media type that the service does not read. */
    UNSUPPORTED_MEDIA_TYPE("NoApplicableCode", 415),
    /** Any other fault of the client. */
    BAD_REQUEST("NoApplicableCode", 400),
    /** More work than the service takes on at once; the client may come again shortly. */
    BUSY("NoApplicableCode", 503),
    /** A fault of the service. */
    INTERNAL_ERROR("NoApplicableCode", 500);

    private final String code;
    private final int status;

    ExceptionCode(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /** The code as the standard writes it. */
    public String code() {
        return code;
    }

    /** The HTTP status of an answer with this code. */
    public int status() {
        return status;
    }
}
