package it.torinometropoli.gis.sqlfeature;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.geotools.api.feature.simple.SimpleFeature;

/** The features of a statement, which ends with the last one, with a failure, or when this is closed. */
final class FeatureCursor implements Iterator<SimpleFeature>, AutoCloseable {

    private final SqlSession session;
    private final RowFeatures features;
    private SimpleFeature next;
    private boolean ended;

    FeatureCursor(SqlSession session, RowFeatures features) {
        this.session = session;
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
        ended = true;
        try {
            if (session.next()) {
                next = features.feature(session.rows());
                ended = false;
            }
        } catch (SQLException failed) {
            throw SqlSession.translated(failed);
        } finally {
            if (ended) {
                session.close();
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
