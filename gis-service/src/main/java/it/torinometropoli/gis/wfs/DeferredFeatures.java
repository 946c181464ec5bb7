package it.torinometropoli.gis.wfs;

import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.geotools.api.feature.simple.SimpleFeature;

/** Features that are looked for when the first is read: an answer of several types holds one cursor at a time, one that is refused none. */
final class DeferredFeatures extends AbstractSpliterator<SimpleFeature> {

    private final Supplier<Stream<SimpleFeature>> source;
    private Stream<SimpleFeature> open;
    private Spliterator<SimpleFeature> features;

    private DeferredFeatures(Supplier<Stream<SimpleFeature>> source) {
        super(Long.MAX_VALUE, ORDERED);
        this.source = source;
    }

    /**
     * The features of a source.
     *
     * @param source called once at most; what it gives is closed with the stream
     */
    static Stream<SimpleFeature> stream(Supplier<Stream<SimpleFeature>> source) {
        DeferredFeatures deferred = new DeferredFeatures(source);
        return StreamSupport.stream(deferred, false).onClose(deferred::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super SimpleFeature> action) {
        return features().tryAdvance(action);
    }

    @Override
    public void forEachRemaining(Consumer<? super SimpleFeature> action) {
        features().forEachRemaining(action);
    }

    private Spliterator<SimpleFeature> features() {
        if (features == null) {
            open = source.get();
            features = open.spliterator();
        }
        return features;
    }

    private void close() {
        if (open != null) {
            open.close();
        }
    }
}
