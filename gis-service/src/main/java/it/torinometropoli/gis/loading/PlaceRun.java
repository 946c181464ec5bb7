package it.torinometropoli.gis.loading;

import java.util.Map;

/**
 * A load of places under way.
 *
 * @param file its rows, with their mapping
 * @param origin of the file
 * @param map the municipalities of today
 * @param codes the identifier of each code of a source
 * @param journal of the load
 */
record PlaceRun(MappedLoads.Mapped file, LoadRequest.Origin origin, MunicipalityMap map, Map<String, String> codes, LoadJournal journal) {

    /** The field of the file behind a column of ours; the empty text when there is none. */
    String field(String column) {
        return file.mapping().field(column);
    }
}
