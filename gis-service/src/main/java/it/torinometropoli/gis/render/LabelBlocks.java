package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.torinometropoli.gis.render.LabelMaker.Wanted;
import it.torinometropoli.gis.render.TakenRoom.Obstacle;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Labels of layers too large to be laid out as a whole. The world's grid of pixels is cut into square blocks, and a block decides about
 * the labels whose homes are in it: they look for room among those of the block and of a margin about it. Where labels of neighbouring
 * blocks still meet, the first in order stays. How many blocks about a picture matter follows from how far labels reach. All of this follows from the grid, so every picture comes to the same labels, whichever
 * part of the world it shows. Safe for use by many threads.
 */
final class LabelBlocks {

    static final int SIDE = 256;
    /** How far about a block labels look for room among others, in pixels. */
    private static final double CONSIDERED = 128;
    private static final int BYTES_OF_A_LABEL = 400;
    private static final long KEPT_LABELS = new HeapPart(64).holds(BYTES_OF_A_LABEL, 8_000);

    private final LabelMaker maker;
    private final Cache<Block, Wanted> wanted = cache();
    private final Cache<Block, Decided> decided = cache();

    LabelBlocks(LabelMaker maker) {
        this.maker = maker;
    }

    private record Decided(List<PlacedLabel> labels) {
    }

    private record Block(Object zoom, long column, long row) {
    }

    private static <T> Cache<Block, T> cache() {
        return Caffeine.newBuilder().maximumWeight(KEPT_LABELS).weigher((Block block, T value) -> weight(value)).executor(Runnable::run).build();
    }

    private static int weight(Object value) {
        return 4 + (value instanceof Wanted all ? all.labels().size() + all.obstacles().size() / 4 : ((Decided) value).labels.size());
    }

    /**
     * The labels that show on a picture, the one to be drawn first at the start.
     *
     * @param zoom equal for pictures with the same layers, reference system and size of pixels
     * @param layers in drawing order, the lowest first
     */
    List<PlacedLabel> on(Object zoom, List<SheetLayer> layers, Viewport viewport) {
        Zoom at = new Zoom(zoom, layers, viewport);
        Envelope picture = viewport.world();
        List<PlacedLabel> shown = at.decidedAbout(picture).stream().filter(label -> label.ink().intersects(picture)).toList();
        Envelope contested = new Envelope();
        shown.forEach(label -> contested.expandToInclude(at.contested(label)));
        STRtree rivals = new STRtree();
        if (!contested.isNull()) {
            at.decidedAbout(contested).forEach(label -> rivals.insert(label.ink(), label));
        }
        return shown.stream().filter(label -> at.stays(label, rivals)).sorted(Comparator.comparing(PlacedLabel::order).reversed()).toList();
    }

    private final class Zoom {

        private final Object key;
        private final List<SheetLayer> layers;
        private final Viewport viewport;
        private final LabelReach reach;

        Zoom(Object key, List<SheetLayer> layers, Viewport viewport) {
            this.key = key;
            this.layers = layers;
            this.viewport = viewport;
            this.reach = LabelReach.of(layers, viewport.scaleDenominator());
        }

        /** All labels of which something may show in an area. */
        List<PlacedLabel> decidedAbout(Envelope area) {
            List<PlacedLabel> labels = new ArrayList<>();
            blocks(area, reach.ink()).forEach(block -> labels.addAll(decided.get(block, this::decide).labels));
            return labels;
        }

        /** Where labels show that may take the room of one. */
        Envelope contested(PlacedLabel label) {
            Envelope area = new Envelope(label.ink());
            area.expandBy(Math.min(LabelReach.MOST, label.distance() + reach.space()));
            return area;
        }

        @SuppressWarnings("unchecked")
        boolean stays(PlacedLabel label, STRtree rivals) {
            List<PlacedLabel> others = rivals.query(contested(label));
            return others.stream().noneMatch(other -> other.order().compareTo(label.order()) < 0 && label.meets(other));
        }

        private Decided decide(Block block) {
            Envelope own = area(block);
            Envelope considered = new Envelope(own);
            considered.expandBy(CONSIDERED);
            List<LabelCandidate> labels = new ArrayList<>();
            List<Obstacle> obstacles = new ArrayList<>();
            for (Block neighbour : blocks(own, CONSIDERED)) {
                Wanted there = wanted.get(neighbour, this::make);
                there.labels().stream().filter(label -> considered.contains(label.x(), label.y())).forEach(labels::add);
                there.obstacles().stream().filter(obstacle -> considered.intersects(obstacle.box())).forEach(obstacles::add);
            }
            return new Decided(LabelLayout.decide(labels, obstacles).stream().filter(label -> isIn(block, label) && reach.holds(label)).toList());
        }

        private static boolean isIn(Block block, PlacedLabel label) {
            return cell(label.home().x()) == block.column && cell(label.home().y()) == block.row;
        }

        private Wanted make(Block block) {
            return maker.within(layers, viewport, area(block));
        }

        private Envelope area(Block block) {
            double left = (double) block.column * SIDE;
            double top = (double) block.row * SIDE;
            return new Envelope(left, left + SIDE, top, top + SIDE);
        }

        private List<Block> blocks(Envelope area, double margin) {
            List<Block> blocks = new ArrayList<>();
            for (long column = cell(area.getMinX() - margin); column <= cell(area.getMaxX() + margin); column++) {
                for (long row = cell(area.getMinY() - margin); row <= cell(area.getMaxY() + margin); row++) {
                    blocks.add(new Block(key, column, row));
                }
            }
            return blocks;
        }

        private static long cell(double pixels) {
            return (long) Math.floor(pixels / SIDE);
        }
    }
}
