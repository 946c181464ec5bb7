package it.torinometropoli.gis.plan;

import java.util.List;

import it.torinometropoli.gis.catalog.LocalizedText;

/** A client named an edition or action that is not there. */
final class NotInPlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;
    private final transient List<String> available;

    /**
     * Makes an exception.
     *
     * @param text what is not there, as a sentence without its full stop
     * @param available what could have been named instead
     */
    NotInPlanException(LocalizedText text, List<String> available) {
        super(text.en());
        this.text = text;
        this.available = List.copyOf(available);
    }

    /** What is not there, in both languages. */
    LocalizedText text() {
        return text;
    }

    /** What could have been named instead. */
    List<String> available() {
        return available;
    }
}
