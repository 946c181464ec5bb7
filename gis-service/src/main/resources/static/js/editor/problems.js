// What keeps a shape from being a valid geometry (OGC 06-103r4, 6.1.11).
import { crossings, side } from './crossings.js';
import { LEAST } from './shape.js';

const MOST = 20;

/**
 * @typedef {object} Problem
 * @property {'few'|'crossing'|'overlap'|'hole'} code too few vertices; an outline crosses or touches itself or another one; a part lies
 *   in another one; a hole is not within its part
 * @property {number} part counted from 0
 * @property {import('./shape.js').Position} place where it is
 */

/** @returns {Problem[]} the first twenty */
export function problems(shape) {
  const few = shape.parts.flatMap((rings, part) => rings.filter(ring => ring.length < LEAST[shape.kind])
    .map(ring => ({ code: 'few', part, place: ring[0] })));
  if (shape.kind !== 'polygon') return few;
  const crossing = crossings(shape, MOST).filter(({ place }, index, all) => all.findIndex(other => String(other.place) === String(place)) === index)
    .map(({ place, edges: [one] }) => ({ code: 'crossing', part: one.part, place }));
  const nesting = crossing.length ? [] : [...holes(shape), ...overlaps(shape)];
  return [...few, ...crossing, ...nesting].slice(0, MOST);
}

function holes({ parts }) {
  return parts.flatMap(([outer, ...inner], part) => inner.flatMap((hole, index) => {
    const beyond = samples(hole).find(place => side(place, outer) < 0);
    const shared = samples(hole).find(place => inner.some((other, number) => number !== index && side(place, other) > 0));
    return beyond || shared ? [{ code: 'hole', part, place: beyond ?? shared }] : [];
  }));
}

function overlaps({ parts }) {
  return parts.flatMap(([outer], part) => {
    const others = parts.filter((_, index) => index !== part);
    const shared = samples(outer).find(place => others.some(([theirs, ...holesOfThem]) => side(place, theirs) > 0
      && holesOfThem.every(hole => side(place, hole) < 0)));
    return shared ? [{ code: 'overlap', part, place: shared }] : [];
  });
}

/** The vertices of a ring and the middles of its edges. */
function samples(ring) {
  return ring.flatMap((place, index) => {
    const next = ring[(index + 1) % ring.length];
    return [place, [(place[0] + next[0]) / 2, (place[1] + next[1]) / 2]];
  });
}
