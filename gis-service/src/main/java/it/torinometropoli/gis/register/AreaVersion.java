package it.torinometropoli.gis.register;

import java.time.Instant;

/**
 * What an area was from a moment on.
 *
 * @param number from 1
 * @param state null of {@link VersionKind#TOLTA}
 */
record AreaVersion(String area, int number, Instant validFrom, VersionKind kind, AreaState state) {

    /** Whether it came by the register, and not with shipped data. */
    boolean proposed() {
        return kind == VersionKind.CORREZIONE || kind == VersionKind.NUOVA;
    }
}
