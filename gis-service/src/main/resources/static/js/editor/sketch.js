// The shape on the map, what is being drawn of it, what it snaps to and where it crosses itself.
/* global L */
import { element } from '../dom.js';
import { LEAST } from './shape.js';

const LINE = { color: '#a3005c', weight: 3, interactive: false, smoothFactor: 0 };
const AREA = { ...LINE, fillOpacity: 0.1 };
const UNFINISHED = { ...LINE, weight: 2, dashArray: '4 6' };

export class Sketch {
  constructor(map) {
    this.map = map;
    this.paths = L.featureGroup().addTo(map);
    this.next = L.polyline([], UNFINISHED).addTo(map);
    this.marks = L.featureGroup().addTo(map);
  }

  /** @param {import('./shape.js').Shape} shape @param {import('./problems.js').Problem[]} problems */
  show(shape, problems = []) {
    this.paths.clearLayers();
    for (const rings of shape.parts) for (const path of paths(shape.kind, rings)) this.paths.addLayer(path);
    this.marks.clearLayers();
    for (const problem of problems.filter(({ code }) => code !== 'few')) this.marks.addLayer(mark(problem.place, 'edit-problem', '×'));
  }

  /** The line from the last vertex to where the next one would be; nothing when there is none. */
  lead(places) {
    this.next.setLatLngs(places.map(latLng));
  }

  /** Shows what a place is taken to; null for nothing. @param {{ kind: 'vertex'|'edge', place: number[] }|null} found */
  hint(found) {
    this.hintMark?.remove();
    this.hintMark = found && mark(found.place, `edit-snap edit-snap-${found.kind}`, '').addTo(this.map);
  }

  remove() {
    this.hint(null);
    for (const layer of [this.paths, this.next, this.marks]) layer.remove();
  }
}

export function latLng([longitude, latitude]) {
  return L.latLng(latitude, longitude);
}

function paths(kind, rings) {
  if (kind === 'point') return [];
  const all = rings.map(ring => ring.map(latLng));
  if (kind === 'line' || all[0].length < LEAST.polygon) return all.map(ring => L.polyline(ring, LINE));
  return [L.polygon(all, AREA)];
}

function mark(place, className, sign) {
  return L.marker(latLng(place), { interactive: false, keyboard: false, icon: L.divIcon({ className, html: element('span', { 'aria-hidden': 'true' }, sign), iconSize: null }) });
}
