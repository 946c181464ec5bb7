// Where edges meet, in the plane of degrees.
import { edges } from './shape.js';

/** A tenth of a millimetre, in degrees. */
const TOLERANCE = 1e-9;

/**
 * Where the outlines of polygons cross or touch themselves, or cross each other; rings that only touch another one are in order.
 * @param {import('./shape.js').Shape} shape
 * @param {number} most how many are looked for
 * @returns {{ place: import('./shape.js').Position, edges: object[] }[]} edges as {@link edges} has them
 */
export function crossings(shape, most) {
  const sorted = edges(shape).map(edge => ({ ...edge, west: Math.min(edge.from[0], edge.to[0]), east: Math.max(edge.from[0], edge.to[0]) }))
    .sort((one, other) => one.west - other.west);
  const found = [];
  for (let first = 0; first < sorted.length; first++) {
    for (let second = first + 1; second < sorted.length && sorted[second].west <= sorted[first].east + TOLERANCE; second++) {
      const place = conflict(sorted[first], sorted[second], shape);
      if (place) found.push({ place, edges: [sorted[first], sorted[second]].sort((one, other) => one.index - other.index) });
      if (found.length === most) return found;
    }
  }
  return found;
}

/** @returns {1|0|-1} inside, on the outline or outside of a ring */
export function side(place, ring) {
  let inside = false;
  for (let index = 0; index < ring.length; index++) {
    const from = ring[index];
    const to = ring[(index + 1) % ring.length];
    if (on(place, from, to)) return 0;
    const above = from[1] > place[1];
    if (above !== to[1] > place[1] && place[0] < from[0] + (place[1] - from[1]) / (to[1] - from[1]) * (to[0] - from[0])) inside = !inside;
  }
  return inside ? 1 : -1;
}

function conflict(one, other, shape) {
  const meeting = meet(one, other);
  if (!meeting) return null;
  if (one.part !== other.part || one.ring !== other.ring) return meeting.touch ? null : meeting.place;
  const count = shape.parts[one.part][one.ring].length;
  const apart = Math.abs(one.index - other.index);
  const neighbours = apart === 1 || apart === count - 1;
  return neighbours && meeting.touch ? null : meeting.place;
}

/** @returns {{ place: number[], touch: boolean }|null} */
function meet({ from: a, to: b }, { from: c, to: d }) {
  const [ofC, ofD, ofA, ofB] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (ofC * ofD < 0 && ofA * ofB < 0) return { place: intersection(a, b, c, d), touch: false };
  if (ofC === 0 && ofD === 0 && ofA === 0 && ofB === 0) return overlap(a, b, c, d);
  const touching = [[c, a, b], [d, a, b], [a, c, d], [b, c, d]].find(([place, from, to]) => on(place, from, to));
  return touching ? { place: touching[0], touch: true } : null;
}

function overlap(a, b, c, d) {
  const axis = Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]) ? 0 : 1;
  const order = (one, other) => one[axis] - other[axis];
  const [start, end] = [[a, b].sort(order)[0], [c, d].sort(order)[0]].sort(order).slice(1)
    .concat([[a, b].sort(order)[1], [c, d].sort(order)[1]].sort(order).slice(0, 1));
  const length = end[axis] - start[axis];
  if (length < -TOLERANCE) return null;
  return { place: [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2], touch: length <= TOLERANCE };
}

function intersection(a, b, c, d) {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const [u, v] = [d[0] - c[0], d[1] - c[1]];
  const share = ((c[0] - a[0]) * v - (c[1] - a[1]) * u) / (x * v - y * u);
  return [a[0] + share * x, a[1] + share * y];
}

/** @returns {1|0|-1} whether a place is to the left of a line, on it or to the right */
function turn(from, to, place) {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const distance = (x * (place[1] - from[1]) - y * (place[0] - from[0])) / (Math.hypot(x, y) || 1);
  return Math.abs(distance) <= TOLERANCE ? 0 : Math.sign(distance);
}

function on(place, from, to) {
  return turn(from, to, place) === 0 && [0, 1].every(axis =>
    place[axis] >= Math.min(from[axis], to[axis]) - TOLERANCE && place[axis] <= Math.max(from[axis], to[axis]) + TOLERANCE);
}
