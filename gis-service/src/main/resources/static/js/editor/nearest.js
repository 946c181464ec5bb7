// The vertex or else the edge nearest to a point, in the plane of the screen.

/**
 * @typedef {{ x: number, y: number }} Point in pixels
 * @typedef {object} Found
 * @property {'vertex'|'edge'} kind
 * @property {object} target the vertex or edge as it was given
 * @property {number} share how far along an edge, from 0 to 1; 0 for a vertex
 */

/**
 * @param {Point} point
 * @param {{ vertices: { point: Point }[], edges: { from: Point, to: Point }[] }} targets
 * @param {number} reach in pixels; a vertex within it goes before edges
 * @returns {Found|null}
 */
export function nearest(point, { vertices, edges }, reach) {
  const vertex = best(vertices.map(target => ({ kind: 'vertex', target, share: 0, distance: distance(point, target.point) })), reach);
  return vertex ?? best(edges.map(target => {
    const share = foot(point, target);
    return { kind: 'edge', target, share, distance: distance(point, along(target, share)) };
  }), reach);
}

function best(all, reach) {
  return all.filter(one => one.distance <= reach).reduce((least, one) => (least && least.distance <= one.distance ? least : one), null);
}

function foot(point, { from, to }) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const square = x * x + y * y;
  return square === 0 ? 0 : Math.min(Math.max(((point.x - from.x) * x + (point.y - from.y) * y) / square, 0), 1);
}

function along({ from, to }, share) {
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}

function distance(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
