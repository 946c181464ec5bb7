package it.torinometropoli.gis.site;

import java.util.List;

/** Pages of a module that search engines are to know of, besides those of features. */
@FunctionalInterface
public interface IndexedPages {

    /** Their addresses, relative to the service and without a language. */
    List<String> addresses();
}
