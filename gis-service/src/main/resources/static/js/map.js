// The map: pictures made by the server, the outline of the chosen place, clicks.
/* global L */
import { WmsPicture, servesAction } from './wms.js';
import { element, icon } from './dom.js';
import { number, text } from './texts.js';

const FARTHEST = 7;
const NEAREST = 18;
const NEAREST_FOR_A_PLACE = 12.5;
const OUTLINE = [
  { color: '#ffffff', weight: 7, opacity: 0.9, fill: false, interactive: false },
  { color: '#a3005c', weight: 3, opacity: 1, fill: false, interactive: false },
];
const POINT_RADIUS = 13;
const DOUBLE_CLICK_MILLISECONDS = 220;

export class MapView extends EventTarget {
  /**
   * Events: pick (detail: latitude and longitude), move (detail: view), loading, loaded, failed.
   * @param {HTMLElement} container
   */
  constructor(container) {
    super();
    this.stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
    const still = this.stillness.matches;
    this.map = L.map(container, {
      zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: FARTHEST, maxZoom: NEAREST,
      zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
    });
    this.addControls();
    this.base = this.addPicture('base', 210);
    this.highlight = this.addPicture('highlight', 220);
    this.outline = L.featureGroup().addTo(this.map);
    this.listenToClicks();
    this.map.on('moveend', () => this.emit('move', this.view()));
    new ResizeObserver(() => this.map.invalidateSize({ pan: false })).observe(container);
  }

  /** Shows everything of the given layers (in drawing order); those of an action at full strength, the rest dimmed. */
  show(layers, actionCode, layersOfAction) {
    this.base.show({ layers, filter: null });
    this.highlight.show({
      layers: actionCode ? layers.filter(layer => layersOfAction.includes(layer)) : [],
      filter: actionCode && servesAction(actionCode),
    });
    this.map.getPane('base').classList.toggle('map-dimmed', Boolean(actionCode));
  }

  /** Outlines a shape (GeoJSON), or nothing when null. */
  mark(shape) {
    this.outline.clearLayers();
    if (!shape) return;
    for (const style of OUTLINE) {
      this.outline.addLayer(L.geoJSON(shape, {
        style, interactive: false, smoothFactor: 0,
        pointToLayer: (feature, position) => L.circleMarker(position, { ...style, radius: POINT_RADIUS }),
      }));
    }
  }

  /** Moves to a box (west, south, east, north in degrees). */
  fit([west, south, east, north], { still = false } = {}) {
    this.map.fitBounds([[south, west], [north, east]], {
      padding: [32, 32], maxZoom: NEAREST_FOR_A_PLACE, animate: !still && !this.stillness.matches,
    });
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

  reload() {
    this.base.update();
    this.highlight.update();
  }

  addPicture(name, order) {
    const pane = this.map.createPane(name);
    pane.style.zIndex = order;
    pane.classList.add('map-picture');
    const picture = new WmsPicture({ pane: name });
    picture.on('loading', () => this.emit('loading', name));
    picture.on('load', () => this.emit('loaded', name));
    picture.on('error', () => this.emit('failed', name));
    this.map.whenReady(() => picture.addTo(this.map));
    return picture;
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

  addControls() {
    L.control.zoom({
      position: 'topright', zoomInTitle: text('map.zoomIn'), zoomOutTitle: text('map.zoomOut'),
    }).addTo(this.map);
    const home = L.control({ position: 'topright' });
    home.onAdd = () => {
      const button = element('button', {
        type: 'button', class: 'map-button', title: text('map.home'), 'aria-label': text('map.home'),
        click: () => this.home && this.fit(this.home),
      }, icon('fullscreen'));
      L.DomEvent.disableClickPropagation(button);
      return element('div', { class: 'leaflet-bar' }, button);
    };
    home.addTo(this.map);
    const scale = L.control.scale({ imperial: false, maxWidth: 120 });
    scale._updateMetric = function (metres) {
      const rounded = this._getRoundNum(metres);
      this._updateScale(this._mScale, rounded < 1000 ? `${rounded} m` : `${number(rounded / 1000)} km`, rounded / metres);
    };
    scale.addTo(this.map);
  }

  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
