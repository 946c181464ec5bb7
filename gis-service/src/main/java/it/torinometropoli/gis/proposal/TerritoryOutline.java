package it.torinometropoli.gis.proposal;

import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Component;

/** Where proposals may lie: the municipalities, and a little beyond. Made once for each state of the layers. */
@Component
class TerritoryOutline {

    private final LayerShapes layers;
    private final int tolerance;
    private Outline outline;

    TerritoryOutline(LayerShapes layers, ProposalSettings settings) {
        this.layers = layers;
        this.tolerance = settings.territoryTolerance();
    }

    private record Outline(long generation, PreparedGeometry area) {
    }

    /** Whether a shape, x,y in EPSG:32632, lies in it. */
    boolean holds(Geometry shape) {
        return area().covers(shape);
    }

    /** Its area, x,y in EPSG:32632. */
    Geometry shape() {
        return area().getGeometry();
    }

    private synchronized PreparedGeometry area() {
        long generation = layers.generation();
        if (outline == null || outline.generation() != generation) {
            List<Geometry> municipalities = layers.all(LayerShapes.MUNICIPALITIES).stream().map(LayerShapes.Shape::geometry).toList();
            Geometry union = UnaryUnionOp.union(municipalities, new GeometryFactory());
            outline = new Outline(generation, PreparedGeometryFactory.prepare(union.buffer(tolerance)));
        }
        return outline.area();
    }
}
