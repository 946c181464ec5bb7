package it.torinometropoli.gis.database;

import java.sql.SQLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Explains a start that failed because the database cannot be used: not there, login refused, in use, without PostGIS. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_FILE_IN_USE = 90020;

    private final String database;

    DatabaseFailureAnalyzer(Environment environment) {
        String url = environment.getProperty("gis.database.url", "");
        this.database = url.isBlank()
                ? "The embedded database in the folder " + environment.getProperty("gis.var", "var")
                : "The database " + withoutParameters(url);
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() == H2_FILE_IN_USE) {
            return new FailureAnalysis(database + " is in use by another process.", "Stop it or choose another folder with --gis.var.", cause);
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith("08") || state.equals("57P03")) {
            return new FailureAnalysis(database + " cannot be reached.", cause.getMessage(), cause);
        }
        if (state.startsWith("28") || state.equals("3D000")) {
            return new FailureAnalysis(database + " refuses the login.", cause.getMessage(), cause);
        }
        if (String.valueOf(cause.getMessage()).contains("extension \"postgis\"")) {
            return new FailureAnalysis(database + " has no PostGIS.", cause.getMessage(), cause);
        }
        return null;
    }

    /** Parameters can hold the password. */
    private static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
