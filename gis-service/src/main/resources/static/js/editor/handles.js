// The vertices on the map: each can be dragged, the chosen one has the focus and listens to keys.
/* global L */
import { element } from '../dom.js';
import { text } from '../texts.js';
import { latLng } from './sketch.js';
import { at, same, vertices } from './shape.js';

const MOST = 400;
const PADDING = 0.1;

export class Handles {
  /**
   * @param {L.Map} map
   * @param {object} actions
   * @param {function(import('./shape.js').Vertex): void} actions.grab called when dragging begins
   * @param {function(import('./shape.js').Vertex, L.LatLng): number[]} actions.drag gives the position that the vertex takes
   * @param {function(import('./shape.js').Vertex): void} actions.drop
   * @param {function(KeyboardEvent): void} actions.key on the chosen vertex
   * @param {string} actions.keysId of the element that tells the keys
   */
  constructor(map, actions) {
    Object.assign(this, { map, actions, group: L.featureGroup().addTo(map), markers: [], dragging: false });
    this.again = () => !this.dragging && this.shape && this.show(this.shape, this.chosen);
    map.on('moveend', this.again);
  }

  /** @param {import('./shape.js').Shape} shape @param {import('./shape.js').Vertex|null} chosen */
  show(shape, chosen) {
    const focused = this.hasFocus();
    Object.assign(this, { shape, chosen });
    const bounds = this.map.getBounds().pad(PADDING);
    const seen = vertices(shape).filter(vertex => same(vertex, chosen) || bounds.contains(latLng(at(shape, vertex))));
    this.all = seen.length <= MOST;
    this.group.clearLayers();
    this.markers = seen.slice(0, MOST).concat(this.all || !chosen ? [] : [chosen]).map(vertex => this.marker(vertex));
    if (focused) this.focus();
  }

  hasFocus() {
    return this.markers.some(({ marker }) => marker.getElement() === document.activeElement);
  }

  /** Gives the focus to the chosen vertex, or else to the map. */
  focus() {
    const chosen = this.markers.find(({ vertex }) => same(vertex, this.chosen));
    (chosen?.marker.getElement() ?? this.map.getContainer()).focus({ preventScroll: true });
  }

  /** Shows only where vertices are, while one is dragged. */
  place(vertex, place) {
    this.markers.find(one => same(one.vertex, vertex))?.marker.setLatLng(latLng(place));
  }

  remove() {
    this.map.off('moveend', this.again);
    this.group.remove();
  }

  marker(vertex) {
    const chosen = same(vertex, this.chosen);
    const icon = L.divIcon({ className: `edit-handle${chosen ? ' edit-handle-chosen' : ''}`, html: element('span', {}), iconSize: null });
    const marker = L.marker(latLng(at(this.shape, vertex)), { icon, draggable: true, autoPan: true, keyboard: false, bubblingMouseEvents: false, zIndexOffset: chosen ? 1000 : 0 });
    marker.on('dragstart', () => {
      this.dragging = true;
      this.actions.grab(vertex);
    });
    marker.on('drag', event => marker.setLatLng(latLng(this.actions.drag(vertex, event.latlng ?? marker.getLatLng()))));
    marker.on('dragend', () => {
      this.dragging = false;
      this.actions.drop(vertex);
    });
    this.group.addLayer(marker);
    this.describe(marker.getElement(), vertex, chosen);
    return { vertex, marker };
  }

  describe(handle, { ring, part, index }, chosen) {
    const label = ring ? text('editor.handle.hole', part + 1, ring, index + 1) : text('editor.handle', part + 1, index + 1);
    for (const [name, value] of Object.entries({ tabindex: chosen ? '0' : '-1', role: 'button', 'aria-label': label, 'aria-pressed': String(chosen) })) {
      handle.setAttribute(name, value);
    }
    if (!chosen) return;
    handle.setAttribute('aria-describedby', this.actions.keysId);
    handle.addEventListener('keydown', event => this.actions.key(event));
  }
}
