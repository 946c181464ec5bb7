package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The labels of a map that have found room. Decided on the world's grid of pixels without regard to any picture's edges: the label with
 * the higher priority stays, then that of the upper layer, then that of the earlier feature.
 */
final class LabelLayout {

    private final List<PlacedLabel> placed;
    private final STRtree index = new STRtree();

    private LabelLayout(List<PlacedLabel> placed) {
        this.placed = placed;
        for (int position = 0; position < placed.size(); position++) {
            Envelope inked = new Envelope(placed.get(position).box());
            inked.expandBy(placed.get(position).text().margin());
            index.insert(inked, position);
        }
        index.build();
    }

    /**
     * A symbol that labels of other features keep clear of.
     *
     * @param featureId whose symbol it is
     * @param box what it covers, in pixels of the world
     */
    record Obstacle(String featureId, Envelope box) {
    }

    /**
     * Decides which labels stay.
     *
     * @param wanted in order of preference among labels of equal priority
     */
    static LabelLayout of(List<LabelCandidate> wanted, List<Obstacle> obstacles) {
        Quadtree taken = new Quadtree();
        obstacles.forEach(obstacle -> taken.insert(obstacle.box(), obstacle));
        List<LabelCandidate> byPriority = new ArrayList<>(wanted);
        byPriority.sort(Comparator.comparingDouble((LabelCandidate candidate) -> candidate.label().priority()).reversed());
        List<PlacedLabel> placed = new ArrayList<>();
        for (LabelCandidate candidate : byPriority) {
            candidate.places().filter(place -> stays(place, taken)).findFirst().ifPresent(place -> {
                placed.add(place);
                taken.insert(place.claim(), new Obstacle(null, place.claim()));
            });
        }
        return new LabelLayout(placed);
    }

    private static boolean stays(PlacedLabel place, Quadtree taken) {
        return !place.label().options().conflictResolution() || free(place.claim(), place.label().featureId(), taken);
    }

    private static boolean free(Envelope claim, String featureId, Quadtree taken) {
        for (Object candidate : taken.query(claim)) {
            Obstacle obstacle = (Obstacle) candidate;
            if (obstacle.box().intersects(claim) && !featureId.equals(obstacle.featureId())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The labels that show in an area, the one to be drawn first at the start.
     *
     * @param area in pixels of the world
     */
    @SuppressWarnings("unchecked")
    List<PlacedLabel> within(Envelope area) {
        List<Integer> positions = index.query(area);
        return positions.stream().sorted(Comparator.reverseOrder()).map(placed::get).toList();
    }
}
