package it.torinometropoli.gis;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Explains a failed start by the exception of this service that is nearest to its cause. The messages of these exceptions are
 * written for whoever starts the service: they name the file, line or setting and what is allowed.
 */
class OwnFailureAnalyzer implements FailureAnalyzer {

    private static final String OWN_PACKAGES = GisApplication.class.getPackageName();

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        Throwable own = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getPackageName().startsWith(OWN_PACKAGES)) {
                own = cause;
            }
        }
        return own == null ? null : new FailureAnalysis(own.getMessage(), null, own);
    }
}
