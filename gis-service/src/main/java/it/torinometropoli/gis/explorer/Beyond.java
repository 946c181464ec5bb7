package it.torinometropoli.gis.explorer;

/**
 * That a feature touches a municipality which is not the one that it is listed in.
 *
 * @param id the feature, within its layer
 * @param municipality the further municipality, by ISTAT code
 * @param zone the zone of that one
 * @param ownZone the zone that the feature is listed in
 */
record Beyond(String id, String municipality, int zone, int ownZone) {
}
