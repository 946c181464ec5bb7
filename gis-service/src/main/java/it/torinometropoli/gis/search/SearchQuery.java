package it.torinometropoli.gis.search;

import it.torinometropoli.gis.site.PageProblem;

/**
 * What a reader looks for.
 *
 * @param text as it was typed, without spaces at its ends; may be empty
 */
record SearchQuery(String text) {

    /** The parameter that holds it. */
    static final String PARAMETER = "q";

    private static final int MOST_LETTERS = 100;
    private static final int SHOWN_LETTERS = 20;

    /**
     * Reads the parameter.
     *
     * @param text null when the parameter is missing
     * @throws PageProblem when the text is too long
     */
    static SearchQuery of(String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > MOST_LETTERS) {
            throw PageProblem.badParameter(PARAMETER, plain.substring(0, SHOWN_LETTERS) + "…", "≤ " + MOST_LETTERS);
        }
        return new SearchQuery(plain);
    }

    /** A whole number in a parameter, the least one when it is missing. */
    static int number(String parameter, String value, int least, int most) {
        try {
            int number = value == null ? least : Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as for numbers beyond the limits
        }
        throw PageProblem.badParameter(parameter, value, least + "–" + most);
    }
}
