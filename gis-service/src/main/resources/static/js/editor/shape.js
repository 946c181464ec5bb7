// A shape being edited: parts of rings of vertices. It is never changed, each edit makes another one.

/**
 * @typedef {[number, number]} Position longitude and latitude in degrees of WGS 84
 * @typedef {Position[][]} Part its rings, not closed by repeating the first vertex: one, and for polygons the holes after it
 * @typedef {{ kind: 'point'|'line'|'polygon'|null, parts: Part[] }} Shape
 * @typedef {{ part: number, ring: number, index: number }} Vertex
 */

/** How many vertices a ring needs at least. */
export const LEAST = { point: 1, line: 2, polygon: 3 };

const TYPES = { point: 'Point', line: 'LineString', polygon: 'Polygon' };
const DECIMALS = 1e8;

/** A position to a millimetre. @returns {Position} */
export function position(longitude, latitude) {
  return [longitude, latitude].map(degrees => Math.round(degrees * DECIMALS) / DECIMALS);
}

/**
 * Reads a GeoJSON geometry; heights are left out.
 * @param {'point'|'line'|'polygon'|'any'} wanted
 * @returns {Shape} of no kind yet when there is no geometry and any is wanted
 * @throws {RangeError} when the geometry is of another kind
 */
export function fromGeometry(geometry, wanted) {
  if (!geometry) return { kind: wanted === 'any' ? null : wanted, parts: [] };
  const multi = geometry.type.startsWith('Multi');
  const kind = Object.keys(TYPES).find(name => TYPES[name] === geometry.type.replace('Multi', ''));
  if (!kind || (wanted !== 'any' && wanted !== kind)) throw new RangeError(`a ${geometry.type} is not a ${wanted}`);
  const plain = positions => positions.map(([longitude, latitude]) => [longitude, latitude]);
  const rings = { point: place => [plain([place])], line: line => [plain(line)], polygon: all => all.map(ring => plain(ring).slice(0, -1)) };
  return { kind, parts: (multi ? geometry.coordinates : [geometry.coordinates]).map(rings[kind]) };
}

/** As GeoJSON (RFC 7946), with what is complete; null when nothing is. */
export function toGeometry({ kind, parts }) {
  const complete = parts.filter(([outer]) => outer.length >= LEAST[kind]);
  if (!complete.length) return null;
  const coordinates = {
    point: ([[place]]) => place,
    line: ([line]) => line,
    polygon: rings => rings.filter(ring => ring.length >= LEAST.polygon).map((ring, index) => closed(ring, index === 0)),
  };
  const all = complete.map(coordinates[kind]);
  return all.length === 1 ? { type: TYPES[kind], coordinates: all[0] } : { type: `Multi${TYPES[kind]}`, coordinates: all };
}

/** With a new part that begins with a vertex. */
export function withPart(shape, place) {
  return { ...shape, parts: [...shape.parts, [[place]]] };
}

export function withoutPart(shape, part) {
  return { ...shape, parts: shape.parts.filter((_, index) => index !== part) };
}

/** With vertices before the one that is there now, or at the end of its ring. @param {Vertex} vertex @param {Position[]} places */
export function inserted(shape, vertex, places) {
  return withRing(shape, vertex, ring => ring.toSpliced(vertex.index, 0, ...places));
}

export function moved(shape, vertex, place) {
  return withRing(shape, vertex, ring => ring.with(vertex.index, place));
}

/** With the whole part of a vertex moved so that the vertex comes to a place. */
export function partMoved(shape, vertex, [longitude, latitude]) {
  const [x, y] = at(shape, vertex);
  const part = shape.parts[vertex.part].map(ring => ring.map(place => position(place[0] + longitude - x, place[1] + latitude - y)));
  return { ...shape, parts: shape.parts.with(vertex.part, part) };
}

/** Without a vertex; a ring without vertices goes, and with the outer one its part. */
export function without(shape, vertex) {
  const fewer = withRing(shape, vertex, ring => ring.toSpliced(vertex.index, 1));
  const rings = fewer.parts[vertex.part];
  if (rings[vertex.ring].length) return fewer;
  if (vertex.ring === 0) return withoutPart(fewer, vertex.part);
  return { ...fewer, parts: fewer.parts.with(vertex.part, rings.toSpliced(vertex.ring, 1)) };
}

/** Where a vertex is; undefined when it is not there. @returns {Position|undefined} */
export function at(shape, vertex) {
  return vertex ? shape.parts[vertex.part]?.[vertex.ring]?.[vertex.index] : undefined;
}

/** Every vertex, in the order of parts and rings. @returns {Vertex[]} */
export function vertices({ parts }) {
  return parts.flatMap((rings, part) => rings.flatMap((ring, number) => ring.map((_, index) => ({ part, ring: number, index }))));
}

/**
 * The edges between vertices that follow each other, with that from the last to the first of polygons.
 * @returns {{ part: number, ring: number, index: number, from: Position, to: Position }[]} index is that of the first vertex
 */
export function edges({ kind, parts }) {
  return parts.flatMap((rings, part) => rings.flatMap((ring, number) => ring
    .map((from, index) => ({ part, ring: number, index, from, to: ring[index + 1] ?? (kind === 'polygon' && ring.length > 2 ? ring[0] : null) }))
    .filter(edge => edge.to !== null && kind !== 'point')));
}

export function same(one, other) {
  return Boolean(one && other) && one.part === other.part && one.ring === other.ring && one.index === other.index;
}

/** Twice the area that a ring encloses, in the unit of its coordinates squared: positive when it turns to the left. */
export function turning(ring) {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Outer rings turn to the left, holes to the right. */
function closed(ring, outer) {
  const ordered = turning(ring) < 0 === outer ? ring.toReversed() : ring;
  return [...ordered, ordered[0]];
}

function withRing(shape, { part, ring }, change) {
  return { ...shape, parts: shape.parts.with(part, shape.parts[part].with(ring, change(shape.parts[part][ring]))) };
}
