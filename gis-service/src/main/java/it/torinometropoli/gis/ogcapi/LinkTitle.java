package it.torinometropoli.gis.ogcapi;

import java.util.Locale;

import it.torinometropoli.gis.catalog.LocalizedText;

/** What links lead to, in words. */
enum LinkTitle {

    SELF("Questo documento", "This document"),
    ALTERNATE("Lo stesso documento come %s", "The same document as %s"),
    LANDING("Pagina iniziale dell’API", "Landing page of the API"),
    API("La definizione dell’API (OpenAPI 3.0)", "The definition of the API (OpenAPI 3.0)"),
    API_PAGE("La definizione dell’API come pagina", "The definition of the API as a page"),
    CONFORMANCE("Le classi di conformità degli standard OGC", "The conformance classes of the OGC standards"),
    COLLECTIONS("Le collezioni di elementi", "The collections of features"),
    COLLECTION("La collezione", "The collection"),
    ITEMS("Gli elementi come %s", "The features as %s"),
    ITEM("L’elemento come %s", "The feature as %s"),
    QUERYABLES("Le proprietà su cui si può filtrare", "The properties that filters may name"),
    FUNCTIONS("Le funzioni che le condizioni possono chiamare", "The functions that conditions may call"),
    SCHEMA("Lo schema delle proprietà", "The schema of the properties"),
    LICENCE("La licenza dei dati: %s", "The licence of the data: %s"),
    METADATA("Metadati", "Metadata"),
    NEXT("La pagina seguente", "The next page"),
    PREVIOUS("La pagina precedente", "The previous page");

    private final LocalizedText text;

    LinkTitle(String it, String en) {
        this.text = new LocalizedText(it, en);
    }

    /** The title in the reader's language. */
    String in(Locale locale, Object... arguments) {
        return text.in(locale).formatted(arguments);
    }
}
