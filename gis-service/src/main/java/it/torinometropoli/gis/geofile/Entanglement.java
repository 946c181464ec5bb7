package it.torinometropoli.gis.geofile;

import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.chain.MonotoneChain;
import org.locationtech.jts.index.chain.MonotoneChainBuilder;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * How much work a shape makes to whoever compares its segments with each other, as a check of validity or an intersection does: tens of thousands
 * of long slanting segments side by side take minutes, the outline of a river as many vertices long takes a moment.
 */
public final class Entanglement {

    private static final long MOST = 20_000_000;

    private final Runnable clock;
    private long comparisons;

    private Entanglement(Runnable clock) {
        this.clock = clock;
    }

    /**
     * Refuses a shape that makes too much work.
     *
     * @param number of the feature
     */
    static void check(Geometry shape, int number, ReadBudget budget) {
        if (new Entanglement(budget::inTime).exceeds(shape)) {
            throw UploadProblem.of(Fault.TOO_COMPLEX, number).refused();
        }
    }

    /** Whether a shape makes too much work; told in seconds, whatever the shape. */
    public static boolean excessive(Geometry shape) {
        return new Entanglement(() -> { }).exceeds(shape);
    }

    private boolean exceeds(Geometry shape) {
        List<MonotoneChain> chains = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            for (Object chain : MonotoneChainBuilder.getChains(((LineString) line).getCoordinates())) {
                chains.add((MonotoneChain) chain);
            }
        }
        HPRtree index = new HPRtree();
        chains.forEach(chain -> index.insert(chain.getEnvelope(), chain));
        for (MonotoneChain chain : chains) {
            clock.run();
            index.query(chain.getEnvelope(), other -> comparisons += segments(chain) + segments((MonotoneChain) other));
            if (comparisons > MOST) {
                return true;
            }
        }
        return false;
    }

    private static int segments(MonotoneChain chain) {
        return chain.getEndIndex() - chain.getStartIndex();
    }
}
