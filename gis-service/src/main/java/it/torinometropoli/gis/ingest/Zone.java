package it.torinometropoli.gis.ingest;

/**
 * A homogeneous zone of the metropolitan statute.
 *
 * @param code its number, from 1
 * @param name its name
 * @param municipalities how many municipalities it has
 * @param population last published figure for the present composition, or null
 * @param populationYear the year of that figure, or null
 * @param source who published it, in Italian
 * @param sourceEn the same in English
 * @param population2011 sum of the 2011 census
 * @param certainty how sure the composition is: {@code ufficiale} or {@code dedotta}
 * @param area square kilometres
 */
record Zone(int code, String name, int municipalities, Integer population, Integer populationYear, String source, String sourceEn,
        int population2011, String certainty, double area) {
}
