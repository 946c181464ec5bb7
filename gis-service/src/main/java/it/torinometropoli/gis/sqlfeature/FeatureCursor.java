package it.torinometropoli.gis.sqlfeature;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

import org.geotools.api.feature.simple.SimpleFeature;

/** The features of a statement that starts when the first is asked for and ends with the last, or when it is closed. */
final class FeatureCursor implements Iterator<SimpleFeature>, AutoCloseable {

    private final Supplier<SqlSession> start;
    private final RowFeatures features;
    private SqlSession session;
    private SimpleFeature next;
    private volatile boolean ended;

    FeatureCursor(Supplier<SqlSession> start, RowFeatures features) {
        this.start = start;
        this.features = features;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public SimpleFeature next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SimpleFeature feature = next;
        next = null;
        return feature;
    }

    private void advance() {
        try {
            if (session == null) {
                session = start.get();
            }
            if (session.rows().next()) {
                next = features.feature(session.rows());
            } else {
                close();
            }
        } catch (SQLException failed) {
            close();
            throw SqlSession.translated(failed);
        }
    }

    @Override
    public void close() {
        boolean open = session != null && !ended;
        ended = true;
        if (open) {
            session.close();
        }
    }
}
