package it.torinometropoli.gis.format;

import java.time.LocalDate;

import it.torinometropoli.gis.catalog.LocalizedText;

/**
 * What has to travel with the features of a layer, whatever their format.
 *
 * @param licence the name of the licence, such as {@code CC BY 4.0}
 * @param licenceUrl the address of its text, or null when the layer states none
 * @param source who is to be named with the data
 * @param planEdition the edition of the plan whose actions the features name, such as {@code 2024-2026}; null when they name none
 * @param dataDate since which day, in Italy, the features are as they are; null when it is not known
 */
public record Provenance(String licence, String licenceUrl, LocalizedText source, String planEdition, LocalDate dataDate) {
}
