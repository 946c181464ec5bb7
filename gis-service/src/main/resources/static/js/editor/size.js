// Length and area on the ground, worked out in UTM zone 32 and freed from its distortion: within ten millionths of the geodesic ones in the
// territory, as long as edges are not longer than ten kilometres.
import { toUtm } from '../tools/utm.js';
import { LEAST } from './shape.js';

const FALSE_EASTING = 500000;
const SCALE = 0.9996;
/** Geometric mean of the radii of curvature of WGS 84 at 45° north, in metres. */
const RADIUS = 6378160;

/**
 * @param {import('./shape.js').Shape} shape
 * @returns {{ length: number, area: number }} metres (of outlines for polygons) and square metres (holes taken away); what is not complete counts
 *   nothing
 */
export function size({ kind, parts }) {
  if (kind === null || kind === 'point') return { length: 0, area: 0 };
  const rings = parts.flatMap(part => part.map((ring, index) => ({ ring: ring.map(place => toUtm(...place)), sign: index === 0 ? 1 : -1 })))
    .filter(({ ring }) => ring.length >= LEAST[kind]);
  const closed = kind === 'polygon';
  return {
    length: sum(rings.map(({ ring }) => sum(steps(ring, closed).map(([from, to]) => distance(from, to))))),
    area: closed ? sum(rings.map(({ ring, sign }) => sign * Math.abs(enclosed(ring)))) : 0,
  };
}

function steps(ring, closed) {
  const all = ring.map((from, index) => [from, ring[(index + 1) % ring.length]]);
  return closed ? all : all.slice(0, -1);
}

/** The scale of the projection is that of a sphere, k₀ cosh(u) with u the easting in radii. */
function distance(from, to) {
  return Math.hypot(to[0] - from[0], to[1] - from[1]) * mean(from[0], to[0], easting => 1 / (SCALE * Math.cosh(radii(easting))));
}

/** By Green's theorem: the area on the ground west of an edge is the integral of 1/k², thus of tanh(u). */
function enclosed(ring) {
  return sum(steps(ring, true).map(([from, to]) => (to[1] - from[1]) * mean(from[0], to[0], easting => RADIUS / SCALE * Math.tanh(radii(easting)))));
}

function radii(easting) {
  return (easting - FALSE_EASTING) / (SCALE * RADIUS);
}

/** By Simpson's rule. */
function mean(from, to, value) {
  return (value(from) + 4 * value((from + to) / 2) + value(to)) / 6;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
