package it.torinometropoli.gis.format;

import java.util.Optional;

/** Tells which edition of the strategic plan the actions belong to that features name. */
public interface PlanEdition {

    /** The years of the edition in force, such as {@code 2024-2026}; empty when no plan is loaded. */
    Optional<String> inForce();
}
