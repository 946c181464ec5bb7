package it.torinometropoli.gis.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

import it.torinometropoli.gis.format.Provenance;

/** The texts inside files, in Italian or English, from {@code texts.properties}. */
final class DownloadTexts {

    static final DownloadTexts ITALIAN = new DownloadTexts(Locale.ITALIAN);
    static final DownloadTexts ENGLISH = new DownloadTexts(Locale.ENGLISH);
    static final List<DownloadTexts> BOTH = List.of(ITALIAN, ENGLISH);

    private final Locale locale;
    private final ResourceBundle texts;

    private DownloadTexts(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(DownloadTexts.class.getPackageName() + ".texts", locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** What a value is, and the value. */
    record Line(String label, String value) {

        @Override
        public String toString() {
            return label + ": " + value;
        }
    }

    Locale locale() {
        return locale;
    }

    /** A text. */
    String text(String key) {
        return texts.getString(key);
    }

    /** Licence, source, edition of the plan and date of the data; what is not known is left out. */
    List<Line> lines(Provenance provenance) {
        List<Line> lines = new ArrayList<>();
        String address = provenance.licenceUrl();
        lines.add(new Line(text("licence"), address == null ? provenance.licence() : "%s (%s)".formatted(provenance.licence(), address)));
        lines.add(new Line(text("source"), provenance.source().in(locale)));
        if (provenance.planEdition() != null) {
            lines.add(new Line(text("plan-edition"), provenance.planEdition()));
        }
        if (provenance.dataDate() != null) {
            lines.add(new Line(text("data-date"), provenance.dataDate().toString()));
        }
        return lines;
    }

    /** All of {@link #lines} as one text in both languages. */
    static String described(Provenance provenance) {
        return BOTH.stream().map(texts -> texts.lines(provenance).stream().map(Line::toString).collect(Collectors.joining(". ")))
                .collect(Collectors.joining(". — ", "", "."));
    }
}
