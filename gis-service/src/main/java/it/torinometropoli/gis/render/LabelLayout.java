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

    /** A layout in which any part of the world is found fast. */
    static LabelLayout of(Collection<LabelCandidate> wanted, Collection<Obstacle> obstacles) {
        return new LabelLayout(decide(wanted, obstacles));
    }

    /**
     * Decides which labels stay and where.
     *
     * @return the first in order at the start
     */
    static List<PlacedLabel> decide(Collection<LabelCandidate> wanted, Collection<Obstacle> obstacles) {
        Decision decision = new Decision();
        obstacles.forEach(decision.taken::take);
        wanted.stream().sorted(Comparator.comparing(LabelCandidate::order)).forEach(decision::place);
        return decision.placed;
    }

    private static final class Decision {

        private final TakenRoom taken = new TakenRoom();
        private final List<PlacedLabel> placed = new ArrayList<>();
        private final Map<Kin, List<PlacedLabel>> kin = new HashMap<>();

        void place(LabelCandidate candidate) {
            Search search = new Search(candidate, taken, kin.getOrDefault(candidate.wish().kin(), List.of()));
            if (candidate.places().first(search) != null) {
                add(search.found);
            }
        }

        private void add(PlacedLabel label) {
            placed.add(label);
            if (label.givesWay()) {
                label.claims().forEach(claim -> taken.take(new Obstacle(null, claim)));
            }
            if (label.words().options().group().minDistance() > 0) {
                kin.computeIfAbsent(label.words().kin(), absent -> new ArrayList<>()).add(label);
            }
        }
    }

    /** The room for one label, with the label at the place that was last found good. */
    private static final class Search implements LabelCandidate.Room {

        private final LabelCandidate candidate;
        private final TakenRoom taken;
        private final List<PlacedLabel> kin;
        private final boolean givesWay;
        private final String featureId;
        private final Envelope claim = new Envelope();
        private PlacedLabel found;

        Search(LabelCandidate candidate, TakenRoom taken, List<PlacedLabel> kin) {
            this.candidate = candidate;
            this.taken = taken;
            this.kin = kin;
            this.givesWay = candidate.wish().symbol().options().room().conflictResolution();
            this.featureId = candidate.wish().label().featureId();
        }

        @Override
        public boolean mayHave(Envelope box) {
            claim.init(box);
            claim.expandBy(PlacedLabel.space(candidate.wish()));
            return !givesWay || taken.isFree(claim, featureId);
        }

        @Override
        public boolean has(Lettering lettering) {
            found = PlacedLabel.of(candidate, lettering);
            return (!givesWay || found.claims().stream().allMatch(part -> taken.isFree(part, featureId))) && kin.stream().noneMatch(found::crowds);
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
