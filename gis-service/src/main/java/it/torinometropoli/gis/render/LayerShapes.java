package it.torinometropoli.gis.render;

import java.util.Optional;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;

/** Brings layers to pictures: the way between reference systems and what is kept of shapes already made. Safe for use by many threads. */
final class LayerShapes {

    private static final int BYTES_OF_A_POINT = 16;
    private static final int KEPT_GRIDS = 32;
    /** How far a point may be from where it belongs, in pixels. */
    private static final double TOLERATED = 0.02;

    private final ShapeCache shapes = new ShapeCache(new HeapPart(16).holds(BYTES_OF_A_POINT));
    private final AnchorPoints anchors = new AnchorPoints();
    private final RecentlyUsed<GridKey, Optional<ProjectionGrid>> grids = new RecentlyUsed<>(KEPT_GRIDS);

    private record GridKey(Envelope area, Crs crs) {
    }

    /** The shapes of a layer on a picture, for one thread. */
    FeatureShapes on(Viewport viewport, SnapshotSource source) {
        String layer = source.layer().name();
        ShapeCache.Key key = new ShapeCache.Key(layer, source.version(), viewport.crs(), FeatureShapes.step(viewport));
        Projection projection = new Projection(toPicture(viewport.crs()), grid(source, viewport));
        return new FeatureShapes(viewport, projection, source.shapes(),
                new FeatureShapes.Kept(shapes.table(key, source.shapes().size()), anchors.table(layer, source.version())));
    }

    /** The grid that is good enough for a picture, or null. */
    private ProjectionGrid grid(SnapshotSource source, Viewport viewport) {
        CrsTransform transform = toPicture(viewport.crs());
        if (transform.identity() || source.bounds().isNull()) {
            return null;
        }
        Optional<ProjectionGrid> grid = grids.get(new GridKey(source.bounds(), viewport.crs()), () -> grid(transform, source.bounds()));
        double most = Math.min(viewport.pixelWidth(), viewport.pixelHeight()) * TOLERATED;
        return grid.filter(made -> made.error() < most).orElse(null);
    }

    private static Optional<ProjectionGrid> grid(CrsTransform transform, Envelope area) {
        try {
            return Optional.of(new ProjectionGrid(transform, area));
        } catch (IllegalArgumentException beyondTheProjection) {
            return Optional.empty();
        }
    }

    /** What a layer covers in the reference system of a picture; a null envelope when it has no features. */
    Envelope covered(SnapshotSource source, Viewport viewport) {
        Envelope bounds = source.bounds();
        return bounds.isNull() ? bounds : toPicture(viewport.crs()).apply(bounds);
    }

    /**
     * Where to look for features that show on a picture.
     *
     * @param reach how far beyond its shape a feature may show, in pixels
     * @return x,y in EPSG:32632, or null when the layer does not reach the picture
     */
    Envelope searched(SnapshotSource source, Viewport viewport, double reach) {
        Envelope covered = covered(source, viewport);
        if (covered.isNull()) {
            return null;
        }
        Envelope shown = viewport.enlarged(reach);
        if (!covered.intersects(shown)) {
            return null;
        }
        Envelope common = covered.intersection(shown);
        common.expandBy(viewport.pixelWidth(), viewport.pixelHeight());
        try {
            return CrsTransform.between(viewport.crs(), Crs.UTM32).apply(common);
        } catch (IllegalArgumentException pixelsThatReachOffTheEarth) {
            return source.bounds();
        }
    }

    private static CrsTransform toPicture(Crs crs) {
        return CrsTransform.between(Crs.UTM32, crs);
    }
}
