package it.torinometropoli.gis.style;

import javax.swing.Icon;

/** Finds the icons that styles name. */
@FunctionalInterface
public interface IconSource {

    /** There are none. */
    IconSource NONE = name -> {
        throw new IllegalArgumentException("icons are not offered here; use a Mark");
    };

    /**
     * An icon.
     *
     * @param name relative path of a file in the folder of the styles, with {@code /} between its parts
     * @return draws itself in its natural size
     * @throws IllegalArgumentException when the name leads elsewhere or there is no such icon; the message is for the author of the style
     */
    Icon read(String name);
}
