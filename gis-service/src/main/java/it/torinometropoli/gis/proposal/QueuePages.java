package it.torinometropoli.gis.proposal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.site.MapPicture;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Pages of the queue: rows in words, and where they are on a map. */
@Component
class QueuePages {

    /** How many rows a page has. */
    static final int ROWS = 50;

    /** Spots nearer to each other are drawn as one, in pixels. */
    private static final double APART = 22;
    private static final double LEAST_METRES = 20_000;

    private final ProposalQueue queue;
    private final StepNames states;
    private final FieldWords words;

    QueuePages(ProposalQueue queue, StepNames states, FieldWords words) {
        this.queue = queue;
        this.states = states;
        this.words = words;
    }

    /**
     * A page of the queue.
     *
     * @param first place in the queue of the first row, from 1
     * @param before address of the page before; null on the first
     * @param after address of the page after; null on the last
     * @param map where the rows are; null when there are none
     */
    record QueuePage(long total, int first, List<Line> lines, String before, String after, QueueMap map) {
    }

    /**
     * A proposal.
     *
     * @param place in the queue, from 1, as on the map
     * @param days since it is in its state
     * @param late whether the day for the answer has passed
     */
    record Line(int place, ProposalQueue.Row row, String state, String type, long days, boolean late) {
    }

    /** A map with numbered spots. */
    record QueueMap(MapPicture picture, List<Spot> spots) {
    }

    /**
     * One proposal or several that are near each other.
     *
     * @param label its number, or how many there are
     * @param title what it is
     * @param href where it leads
     */
    record Spot(ShapePicture.Spot at, boolean several, String label, String title, String href) {
    }

    /** The page that was asked for. */
    QueuePage page(QueueRequest request, Locale locale) {
        int offset = (request.page() - 1) * ROWS;
        ProposalQueue.Page found = queue.page(request.filter(), offset, ROWS);
        List<Line> lines = new ArrayList<>();
        for (ProposalQueue.Row row : found.rows()) {
            lines.add(line(offset + lines.size() + 1, row, locale));
        }
        return new QueuePage(found.total(), offset + 1, lines, request.page() > 1 ? request.address(request.page() - 1) : null,
                found.total() > (long) offset + ROWS ? request.address(request.page() + 1) : null, map(lines));
    }

    private Line line(int place, ProposalQueue.Row row, Locale locale) {
        return new Line(place, row, states.stateName(row.state(), row.version(), locale), words.code(ProposalForm.MAIN_TYPE, row.mainType(), locale),
                Duration.between(row.stateSince(), OffsetDateTime.now()).toDays(),
                row.dueOn() != null && row.dueOn().isBefore(LocalDate.now(NumberSeries.ROME)));
    }

    private QueueMap map(List<Line> lines) {
        Map<Long, Geometry> shapes = queue.shapes(lines.stream().map(line -> line.row().id()).toList());
        Envelope area = new Envelope();
        shapes.values().forEach(shape -> area.expandToInclude(shape.getEnvelopeInternal()));
        if (area.isNull()) {
            return null;
        }
        MapPicture picture = MapPicture.near(area, LEAST_METRES);
        Map<Coordinate, List<Line>> groups = new LinkedHashMap<>();
        double apart = APART * picture.area().getWidth() / picture.width();
        for (Line line : lines) {
            Coordinate position = shapes.get(line.row().id()).getInteriorPoint().getCoordinate();
            groups.keySet().stream().filter(group -> group.distance(position) < apart).findFirst()
                    .ifPresentOrElse(group -> groups.get(group).add(line), () -> groups.put(position, new ArrayList<>(List.of(line))));
        }
        return new QueueMap(picture, groups.entrySet().stream().map(group -> spot(ShapePicture.spot(picture, group.getKey()), group.getValue())).toList());
    }

    private static Spot spot(ShapePicture.Spot at, List<Line> lines) {
        Line first = lines.get(0);
        String title = String.join("; ", lines.stream().map(line -> line.place() + " " + line.row().title()).toList());
        return lines.size() == 1 ? new Spot(at, false, String.valueOf(first.place()), title, ReviewDesk.PATH + "/" + first.row().id())
                : new Spot(at, true, "×" + lines.size(), title, "#riga-" + first.place());
    }
}
