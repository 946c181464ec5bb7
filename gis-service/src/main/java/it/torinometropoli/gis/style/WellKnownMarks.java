package it.torinometropoli.gis.style;

import java.util.Set;
import java.util.TreeSet;
import java.util.Collections;

/** The well-known names of marks: those of SLD 1.0.0 (clause 11.3.2), and hatches, arrows and weather fronts as other map servers name them. */
public final class WellKnownMarks {

    /** The names, in order. */
    public static final Set<String> NAMES = Collections.unmodifiableSet(new TreeSet<>(Set.of(
            "square", "circle", "triangle", "star", "cross", "x",
            "shape://vertline", "shape://horline", "shape://slash", "shape://backslash", "shape://dot", "shape://plus", "shape://times",
            "shape://oarrow", "shape://carrow", "shape://coarrow", "shape://ccarrow",
            "extshape://narrow", "extshape://sarrow", "extshape://triangle", "extshape://emicircle", "extshape://triangleemicircle")));

    private WellKnownMarks() {
    }
}
