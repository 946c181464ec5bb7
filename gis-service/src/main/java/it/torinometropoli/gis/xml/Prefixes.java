package it.torinometropoli.gis.xml;

import java.util.Optional;

/** The namespaces that prefixes in a document or a request stand for. */
@FunctionalInterface
public interface Prefixes {

    /** The namespace of a prefix; empty when it is not bound. */
    Optional<String> namespace(String prefix);
}
