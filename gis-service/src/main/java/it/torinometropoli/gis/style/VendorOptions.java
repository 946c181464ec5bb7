package it.torinometropoli.gis.style;

import java.util.Map;
import java.util.Set;

/**
 * The vendor options that have an effect, by the element that holds them. They are those of GeoServer and mean the same. Others are reported
 * once for each document, kept and left without effect.
 */
public final class VendorOptions {

    private static final String INCLUSION = "inclusion";

    /** The options by the local name of the element that holds them. */
    public static final Map<String, Set<String>> BY_ELEMENT = Map.of(
            "FeatureTypeStyle", Set.of(INCLUSION, "ruleEvaluation", "sortBy"),
            "Rule", Set.of(INCLUSION),
            "PointSymbolizer", Set.of(INCLUSION, "labelObstacle"),
            "LineSymbolizer", Set.of(INCLUSION),
            "PolygonSymbolizer", Set.of(INCLUSION, "graphic-margin"),
            "TextSymbolizer", Set.of(INCLUSION, "allowOverruns", "autoWrap", "charSpacing", "conflictResolution", "displacementMode", "followLine",
                    "fontShrinkSizeMin", "forceLeftToRight", "goodnessOfFit", "graphic-margin", "graphic-resize", "group", "labelAllGroup",
                    "maxAngleDelta", "maxDisplacement", "minGroupDistance", "polygonAlign", "repeat", "spaceAround", "strikethroughText",
                    "underlineText", "wordSpacing"));

    private VendorOptions() {
    }
}
