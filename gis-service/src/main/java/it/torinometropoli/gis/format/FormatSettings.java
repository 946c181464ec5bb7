package it.torinometropoli.gis.format;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What is kept for documents of features.
 *
 * @param keptTexts how much memory texts of geometries may take, such as {@code 8MB}; {@code 0} to make them for every answer, null for a
 *                  thirty-second part of the heap
 */
@ConfigurationProperties("gis.formats")
record FormatSettings(DataSize keptTexts) {

    private static final int PART_OF_HEAP = 32;

    FormatSettings {
        if (keptTexts != null && keptTexts.isNegative()) {
            throw new IllegalArgumentException("gis.formats.kept-texts may not be negative");
        }
    }

    /** How many bytes texts may take. */
    long keptTextBytes() {
        return keptTexts == null ? Runtime.getRuntime().maxMemory() / PART_OF_HEAP : keptTexts.toBytes();
    }
}
