// The map: pictures made by the server, the outline of the chosen place, clicks.
/* global L */
import { BaseMapLayer } from './base-map.js';
import { addControls } from './map-controls.js';
import { PictureStack } from './pictures.js';

const FARTHEST = 7;
const NEAREST = 18;
const NEAREST_FOR_A_PLACE = 12.5;
const CHOSEN = [
  { color: '#ffffff', weight: 7, opacity: 0.9, fill: false, interactive: false },
  { color: '#a3005c', weight: 3, opacity: 1, fill: false, interactive: false },
];
const POINTED_AT = [
  { color: '#ffffff', weight: 6, opacity: 0.9, fill: false, interactive: false },
  { color: '#17324d', weight: 2, opacity: 1, fill: false, dashArray: '5 4', interactive: false },
];
const POINT_RADIUS = 13;
const DOUBLE_CLICK_MILLISECONDS = 220;
const PANES = { territory: 205, places: 210, highlight: 220 };

export class MapView extends EventTarget {
  /**
   * Events: pick (detail: latitude and longitude), move (detail: view), loading, loaded, failed, cancelled (detail: what), link.
   * @param {HTMLElement} container
   * @param {object} [options]
   * @param {function(): void|null} [options.link] what the button for links does; null for none
   */
  constructor(container, { link = () => this.emit('link') } = {}) {
    super();
    this.stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
    const still = this.stillness.matches;
    this.map = L.map(container, {
      zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: FARTHEST, maxZoom: NEAREST,
      zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
    });
    if (still) this.moveAtOnce();
    addControls(this.map, { home: () => this.home && this.fit(this.home), link });
    this.baseMap = new BaseMapLayer(this.map, () => this.emit('failed', 'base map'));
    this.stacks = Object.entries(PANES).map(([name, order]) => this.addStack(name, order));
    this.outline = L.featureGroup().addTo(this.map);
    this.preview = L.featureGroup().addTo(this.map);
    this.listenToClicks();
    this.map.on('moveend', () => this.emit('move', this.view()));
    new ResizeObserver(() => this.map.invalidateSize({ pan: false })).observe(container);
  }

  /**
   * Shows layers, the lowest first; with a condition, what meets it at full strength and the rest dimmed.
   * @param {object} content
   * @param {import('./address.js').ShownLayer[]} content.territory lies below all else
   * @param {import('./address.js').ShownLayer[]} content.places
   * @param {import('./address.js').ShownLayer[]} content.highlight the layers that may meet the condition
   * @param {string|null} content.condition in ECQL
   * @param {import('./settings.js').BaseMap|null} content.baseMap
   */
  show({ territory, places, highlight, condition, baseMap }) {
    const [below, all, standingOut] = this.stacks;
    this.baseMap.show(baseMap);
    below.show(baseMap ? territory : []);
    all.show(baseMap ? places : [...territory, ...places]);
    standingOut.show(condition ? highlight : [], condition);
    for (const name of ['territory', 'places']) this.map.getPane(name).classList.toggle('map-dimmed', condition !== null);
    this.map.getPane('territory').classList.toggle('map-blended', baseMap !== null);
  }

  /** Outlines a shape (GeoJSON), or nothing when null. */
  mark(shape) {
    this.preview.clearLayers();
    outline(this.outline, shape, CHOSEN);
  }

  /** Outlines a shape that is pointed at in a list, or nothing when null. */
  pointAt(shape) {
    outline(this.preview, shape, POINTED_AT);
  }

  /** Moves to a box (west, south, east, north in degrees). */
  fit([west, south, east, north], { still = false } = {}) {
    this.map.fitBounds([[south, west], [north, east]], {
      padding: [32, 32], maxZoom: NEAREST_FOR_A_PLACE, animate: !still && !this.stillness.matches,
    });
  }

  zoomTo(zoom) {
    this.map.setZoom(zoom, { animate: !this.stillness.matches });
  }

  setHome(box) {
    this.home = box;
  }

  view() {
    const centre = this.map.getCenter();
    return { zoom: this.map.getZoom(), lat: centre.lat, lon: centre.lng };
  }

  setView({ zoom, lat, lon }) {
    this.map.setView([lat, lon], Math.min(Math.max(zoom, FARTHEST), NEAREST), { animate: false });
  }

  /** What is seen: west, south, east, north in degrees. */
  box() {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Whether a tool takes the movements of the pointer. */
  isPointing() {
    return this.map.getContainer().classList.contains('map-pointing');
  }

  reload() {
    this.baseMap.reload();
    this.stacks.forEach(stack => stack.update());
  }

  cancel() {
    this.stacks.forEach(stack => stack.cancel());
  }

  /** The keyboard moves the map with the animation that Leaflet has by default. */
  moveAtOnce() {
    const { map } = this;
    map.panBy = (offset, options) => L.Map.prototype.panBy.call(map, offset, { ...options, animate: false });
  }

  addStack(name, order) {
    const pane = this.map.createPane(name);
    pane.style.zIndex = order;
    pane.classList.add('map-picture');
    return new PictureStack(this.map, name, (picture, id) => {
      picture.on('loading', () => this.emit('loading', id)).on('load', () => this.emit('loaded', id))
        .on('error', () => this.emit('failed', id)).on('cancel', () => this.emit('cancelled', id));
    });
  }

  /** A click waits a moment, because a second one zooms. */
  listenToClicks() {
    let waiting;
    this.map.on('click', event => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.emit('pick', event.latlng), DOUBLE_CLICK_MILLISECONDS);
    });
    this.map.on('dblclick', () => clearTimeout(waiting));
  }

  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function outline(group, shape, styles) {
  group.clearLayers();
  if (!shape) return;
  for (const style of styles) {
    group.addLayer(L.geoJSON(shape, {
      style, interactive: false, smoothFactor: 0,
      pointToLayer: (feature, position) => L.circleMarker(position, { ...style, radius: POINT_RADIUS }),
    }));
  }
}
