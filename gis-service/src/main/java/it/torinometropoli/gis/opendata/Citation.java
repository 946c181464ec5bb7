package it.torinometropoli.gis.opendata;

import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.Provenance;

/** How files name the source of what they hold. */
final class Citation {

    private Citation() {
    }

    /** Source, title and licence of a layer, in Italian. */
    static String of(Layer layer, Provenance provenance) {
        return "%s, “%s”, licenza %s".formatted(provenance.source().in(Locale.ITALIAN), layer.title().in(Locale.ITALIAN), provenance.licence());
    }
}
