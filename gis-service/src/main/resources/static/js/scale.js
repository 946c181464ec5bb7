// Scales as styles have them: denominators for a pixel of 0.28 mm (OGC 05-077r4, clause 10.2), in EPSG:3857.

const PIXEL_METRES = 0.00028;
const WORLD_METRES = 2 * Math.PI * 6378137;
const WORLD_PIXELS = 256;
const ZOOM_STEP = 0.25;

export function denominator(zoom) {
  return WORLD_METRES / (WORLD_PIXELS * 2 ** zoom) / PIXEL_METRES;
}

/** Whether something with such limits, of which any may be null, is drawn at a zoom level. */
export function drawnAt({ least, most }, zoom) {
  const scale = denominator(zoom);
  return scale >= (least ?? 0) && scale < (most ?? Infinity);
}

/** The zoom level next to one at which something with such limits is drawn. */
export function nearestZoom({ least, most }, zoom) {
  const zoomOf = scale => Math.log2(denominator(0) / scale);
  const farthest = most === null ? -Infinity : Math.floor(zoomOf(most) / ZOOM_STEP + 1) * ZOOM_STEP;
  const nearest = least === null ? Infinity : Math.floor(zoomOf(least) / ZOOM_STEP) * ZOOM_STEP;
  return Math.min(Math.max(zoom, farthest), nearest);
}
