package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.territory.TerritoryFigures.Figures;
import it.torinometropoli.gis.territory.TerritoryPart.Municipality;
import it.torinometropoli.gis.territory.TerritoryPart.Zone;
import org.springframework.stereotype.Component;

/** Puts figures beside municipalities and zones, with the same few queries for one as for all. */
@Component
class PartRows {

    private final TerritoryFigures figures;
    private final TerritoryShapes shapes;

    PartRows(TerritoryFigures figures, TerritoryShapes shapes) {
        this.figures = figures;
        this.shapes = shapes;
    }

    /** Rows of municipalities, in the order given. */
    List<PartRow> ofMunicipalities(List<Municipality> municipalities) {
        return rows(municipalities, figures.ofMunicipalities(), shapes.ofMunicipalities());
    }

    /** Rows of zones, in the order given. */
    List<PartRow> ofZones(List<Zone> zones) {
        return rows(zones, figures.ofZones(), shapes.ofZones());
    }

    private static List<PartRow> rows(List<? extends TerritoryPart> parts, Map<String, Figures> counts, ShapeFacts facts) {
        return parts.stream().map(part -> new PartRow(part, counts.getOrDefault(part.key(), Figures.NONE), facts.share(part.key()))).toList();
    }
}
