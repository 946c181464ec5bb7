package it.torinometropoli.gis.render;

import java.awt.Color;

/**
 * What a legend looks like.
 *
 * @param symbolWidth width of the place for a symbol, in pixels
 * @param symbolHeight its height in pixels; 0 for as much as each symbol needs
 * @param fontSize of the titles of rules, in pixels; headings and notes follow it
 * @param ink colour of all texts
 * @param ground colour behind the legend, or null for none
 * @param magnification by how much everything is larger than at the standard resolution
 * @param titles whether the titles of rules are written
 * @param headings whether the titles of layers are written
 * @param layout how the rules of a layer follow each other
 */
public record LegendLook(int symbolWidth, int symbolHeight, double fontSize, Color ink, Color ground, double magnification, Titles titles,
        Headings headings, Layout layout) {

    /** What it is when nothing else is asked for. */
    public static final LegendLook USUAL = new LegendLook(34, 0, 14, new Color(0x17324D), null, 1, Titles.ALWAYS, Headings.OF_SEVERAL,
            Layout.VERTICAL);

    /** Whether the titles of rules are written. */
    public enum Titles {
        /** Beside every symbol. */
        ALWAYS,
        /** The symbols stand alone. */
        NEVER
    }

    /** Whether the titles of layers are written. */
    public enum Headings {
        /** Where there are several layers. */
        OF_SEVERAL,
        /** Over every layer. */
        ALWAYS,
        /** Over none. */
        NEVER
    }

    /** How the rules of a layer follow each other. */
    public enum Layout {
        /** One below the other. */
        VERTICAL,
        /** Side by side. */
        HORIZONTAL
    }
}
