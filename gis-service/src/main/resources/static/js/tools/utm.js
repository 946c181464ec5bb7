// Transverse Mercator of UTM zone 32 (EPSG:32632) by the series of Krüger in the third flattening, to the fourth order: exact to less than a
// hundredth of a millimetre within the zone (C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, 2011).
const MAJOR_AXIS = 6378137;
const FLATTENING = 1 / 298.257223563;
const CENTRAL_MERIDIAN = 9 * Math.PI / 180;
const SCALE = 0.9996;
const FALSE_EASTING = 500000;

const N = FLATTENING / (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RADIUS = SCALE * MAJOR_AXIS / (1 + N) * (1 + N ** 2 / 4 + N ** 4 / 64);
const FORWARD = [
  N / 2 - 2 * N ** 2 / 3 + 5 * N ** 3 / 16 + 41 * N ** 4 / 180,
  13 * N ** 2 / 48 - 3 * N ** 3 / 5 + 557 * N ** 4 / 1440,
  61 * N ** 3 / 240 - 103 * N ** 4 / 140,
  49561 * N ** 4 / 161280,
];
const INVERSE = [
  N / 2 - 2 * N ** 2 / 3 + 37 * N ** 3 / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - 437 * N ** 4 / 1440,
  17 * N ** 3 / 480 - 37 * N ** 4 / 840,
  4397 * N ** 4 / 161280,
];
const NEWTON_STEPS = 5;
const DEGREES = 180 / Math.PI;

/** Easting and northing in metres of a longitude and latitude in degrees. */
export function toUtm(longitude, latitude) {
  const sine = Math.sin(latitude / DEGREES);
  const fromMeridian = longitude / DEGREES - CENTRAL_MERIDIAN;
  const conformal = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine));
  const xi = Math.atan2(conformal, Math.cos(fromMeridian));
  const eta = Math.asinh(Math.sin(fromMeridian) / Math.hypot(conformal, Math.cos(fromMeridian)));
  let [x, y] = [eta, xi];
  FORWARD.forEach((factor, index) => {
    const order = 2 * (index + 1);
    x += factor * Math.cos(order * xi) * Math.sinh(order * eta);
    y += factor * Math.sin(order * xi) * Math.cosh(order * eta);
  });
  return [FALSE_EASTING + RADIUS * x, RADIUS * y];
}

/** Longitude and latitude in degrees of an easting and northing in metres. */
export function fromUtm(easting, northing) {
  const xi = northing / RADIUS;
  const eta = (easting - FALSE_EASTING) / RADIUS;
  let [x, y] = [eta, xi];
  INVERSE.forEach((factor, index) => {
    const order = 2 * (index + 1);
    x -= factor * Math.cos(order * xi) * Math.sinh(order * eta);
    y -= factor * Math.sin(order * xi) * Math.cosh(order * eta);
  });
  const conformal = Math.sin(y) / Math.hypot(Math.sinh(x), Math.cos(y));
  return [(CENTRAL_MERIDIAN + Math.atan2(Math.sinh(x), Math.cos(y))) * DEGREES, Math.atan(tangentOfLatitude(conformal)) * DEGREES];
}

/** The box (least x, least y, greatest x, greatest y in metres) around one in degrees (west, south, east, north). */
export function boxToUtm([west, south, east, north]) {
  const middle = (west + east) / 2;
  const corners = [[west, south], [east, south], [west, north], [east, north], [middle, south], [middle, north]].map(([x, y]) => toUtm(x, y));
  const side = axis => corners.map(corner => corner[axis]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(0)), Math.max(...side(1))];
}

/** By Newton's method from the tangent of the conformal latitude. */
function tangentOfLatitude(conformal) {
  let tangent = conformal;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const secant = Math.hypot(1, tangent);
    const sigma = Math.sinh(ECCENTRICITY * Math.atanh(ECCENTRICITY * tangent / secant));
    const found = tangent * Math.hypot(1, sigma) - sigma * secant;
    tangent += (conformal - found) / Math.hypot(1, found) * (1 + (1 - ECCENTRICITY ** 2) * tangent ** 2)
      / ((1 - ECCENTRICITY ** 2) * secant);
  }
  return tangent;
}
