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
final class Entanglement {

    private static final long MOST = 20_000_000;

    private final int number;
    private final ReadBudget budget;
    private long comparisons;

    private Entanglement(int number, ReadBudget budget) {
        this.number = number;
        this.budget = budget;
    }

    /**
     * Refuses a shape that makes too much work.
     *
     * @param number of the feature
     */
    static void check(Geometry shape, int number, ReadBudget budget) {
        new Entanglement(number, budget).count(shape);
    }

    private void count(Geometry shape) {
        List<MonotoneChain> chains = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            for (Object chain : MonotoneChainBuilder.getChains(((LineString) line).getCoordinates())) {
                chains.add((MonotoneChain) chain);
            }
        }
        HPRtree index = new HPRtree();
        chains.forEach(chain -> index.insert(chain.getEnvelope(), chain));
        for (MonotoneChain chain : chains) {
            budget.inTime();
            index.query(chain.getEnvelope(), other -> compare(chain, (MonotoneChain) other));
        }
    }

    private void compare(MonotoneChain one, MonotoneChain other) {
        comparisons += segments(one) + segments(other);
        if (comparisons > MOST) {
            throw UploadProblem.of(Fault.TOO_COMPLEX, number).refused();
        }
    }

    private static int segments(MonotoneChain chain) {
        return chain.getEndIndex() - chain.getStartIndex();
    }
}
