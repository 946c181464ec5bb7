package it.torinometropoli.gis.loading;

import java.util.Arrays;
import java.util.Optional;

/** What can be loaded. */
public enum Dataset {

    /** The municipalities, and with them the zones, which are their unions. */
    MUNICIPALITIES("comuni");

    private final String code;

    Dataset(String code) {
        this.code = code;
    }

    /** The name on the command line and in the database. */
    public String code() {
        return code;
    }

    /** The data set of a name. */
    public static Optional<Dataset> of(String code) {
        return Arrays.stream(values()).filter(dataset -> dataset.code.equals(code)).findFirst();
    }
}
