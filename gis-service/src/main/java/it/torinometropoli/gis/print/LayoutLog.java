package it.torinometropoli.gis.print;

import java.util.logging.Level;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on what the library of page layout has to say: its warnings are about our templates. */
final class LayoutLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(LayoutLog.class);

    @Override
    public void log(String where, Level level, String message) {
        LOG.warn("{}: {}", where, message);
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        LOG.warn("{}: {}", where, message, cause);
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The configuration of the service decides
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    }
}
