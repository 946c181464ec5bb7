package it.torinometropoli.gis.xml;

import java.util.Optional;

/** A document that cannot be read; the message names the line, the element and the reason. */
public final class XmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient XmlPlace place;
    private final Fault fault;
    private final String locator;
    private final String reason;

    /** What kind of error it is. */
    public enum Fault {

        /** It is not well-formed, or an element or its parts are not those that the format has. */
        FORM,
        /** A name or value is none of those that there are. */
        VALUE,
        /** It belongs to the format but is not offered. */
        NOT_OFFERED,
        /** It is read but makes no sense, such as a shape that is less than another. */
        IMPOSSIBLE
    }

    XmlException(XmlPlace place, Fault fault, String locator, String reason) {
        super(place.toString().isEmpty() ? reason : place + ": " + reason, null, false, false);
        this.place = place;
        this.fault = fault;
        this.locator = locator;
        this.reason = reason;
    }

    /** Where the error is. */
    public XmlPlace place() {
        return place;
    }

    /** What kind of error it is. */
    public Fault fault() {
        return fault;
    }

    /** What a service's exception report blames; empty when nothing in particular. */
    public Optional<String> locator() {
        return Optional.ofNullable(locator);
    }

    /** What is wrong and what is allowed, without the place. */
    public String reason() {
        return reason;
    }
}
