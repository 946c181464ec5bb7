// Places taken to vertices and edges near by: those of the shape and those of others.
import { nearest } from './nearest.js';
import { at, edges, fromGeometry, position, same, vertices } from './shape.js';

/** In pixels; fingers are broad. */
const REACH = window.matchMedia('(pointer: coarse)').matches ? 22 : 14;

export class Snapping {
  /** @param {L.Map} map @param {function(): object[]} others gives GeoJSON geometries */
  constructor(map, others) {
    Object.assign(this, { map, others, on: true });
  }

  /**
   * What a place is taken to.
   * @param {L.LatLng} latLng
   * @param {import('./shape.js').Shape} shape
   * @param {{ except?: import('./shape.js').Vertex, reach?: number }} [options] a vertex that is moved does not hold itself
   * @returns {{ kind: 'vertex'|'edge', place: import('./shape.js').Position }|null} null when nothing is near
   */
  find(latLng, shape, { except = null, reach = REACH } = {}) {
    const neighbours = this.others().map(geometry => fromGeometry(geometry, 'any'));
    const all = [shape, ...neighbours].map((one, index) => this.targets(one, index === 0 ? except : null));
    const found = nearest(this.point(latLng), { vertices: all.flatMap(one => one.vertices), edges: all.flatMap(one => one.edges) }, reach);
    return found && { kind: found.kind, place: placeOf(found) };
  }

  /** The vertex of the shape at a place. @returns {import('./shape.js').Vertex|null} */
  vertexAt(latLng, shape, reach = REACH) {
    return nearest(this.point(latLng), { vertices: this.targets(shape, null).vertices, edges: [] }, reach)?.target.vertex ?? null;
  }

  /** The edge of the shape at a place, with the place on it. */
  edgeAt(latLng, shape) {
    const found = nearest(this.point(latLng), { vertices: [], edges: this.targets(shape, null).edges }, REACH);
    return found && { edge: found.target.edge, place: placeOf(found) };
  }

  targets(shape, except) {
    const places = vertices(shape).filter(vertex => !same(vertex, except));
    const held = except && at(shape, except);
    return {
      vertices: places.map(vertex => ({ vertex, place: at(shape, vertex), point: this.pointOf(at(shape, vertex)) })),
      edges: edges(shape).filter(edge => edge.from !== held && edge.to !== held)
        .map(edge => ({ edge, from: this.pointOf(edge.from), to: this.pointOf(edge.to) })),
    };
  }

  pointOf([longitude, latitude]) {
    return this.point([latitude, longitude]);
  }

  point(latLng) {
    return this.map.project(latLng);
  }
}

function placeOf({ kind, target, share }) {
  if (kind === 'vertex') return target.place;
  const { from, to } = target.edge;
  return position(from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1]));
}
