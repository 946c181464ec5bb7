package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.render.LabelWish.Kin;
import it.torinometropoli.gis.render.TakenRoom.Obstacle;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Labels that have found room. Decided on the world's grid of pixels without regard to any picture's edges, in the candidates' order:
 * who comes first takes the first of its places that is free.
 */
final class LabelLayout {

    private final List<PlacedLabel> placed;
    private final STRtree index = new STRtree();

    private LabelLayout(List<PlacedLabel> placed) {
        this.placed = placed;
        for (int position = 0; position < placed.size(); position++) {
            index.insert(placed.get(position).ink(), position);
        }
        index.build();
    }

    /** Decides which labels stay and where. */
    static LabelLayout of(Collection<LabelCandidate> wanted, Collection<Obstacle> obstacles) {
        Decision decision = new Decision();
        obstacles.forEach(decision.taken::take);
        wanted.stream().sorted(Comparator.comparing(LabelCandidate::order)).forEach(decision::place);
        return new LabelLayout(decision.placed);
    }

    private static final class Decision {

        private final TakenRoom taken = new TakenRoom();
        private final List<PlacedLabel> placed = new ArrayList<>();
        private final Map<Kin, List<PlacedLabel>> kin = new HashMap<>();

        void place(LabelCandidate candidate) {
            candidate.places().get().map(lettering -> PlacedLabel.of(candidate, lettering))
                    .filter(label -> hasRoom(label) && candidate.fits().test(label.lettering())).findFirst().ifPresent(this::add);
        }

        private boolean hasRoom(PlacedLabel label) {
            if (label.givesWay() && !label.claims().stream().allMatch(claim -> taken.isFree(claim, label.wish().label().featureId()))) {
                return false;
            }
            return !keepsDistance(label) || kin.getOrDefault(label.wish().kin(), List.of()).stream().noneMatch(label::crowds);
        }

        private void add(PlacedLabel label) {
            placed.add(label);
            if (label.givesWay()) {
                label.claims().forEach(claim -> taken.take(new Obstacle(null, claim)));
            }
            if (keepsDistance(label)) {
                kin.computeIfAbsent(label.wish().kin(), absent -> new ArrayList<>()).add(label);
            }
        }

        private static boolean keepsDistance(PlacedLabel label) {
            return label.wish().symbol().options().group().minDistance() > 0;
        }
    }

    /** All labels, the first in order at the start. */
    List<PlacedLabel> placed() {
        return placed;
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
