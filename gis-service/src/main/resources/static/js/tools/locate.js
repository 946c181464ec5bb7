// Where the reader is, as the browser knows it; asked for by a click only, shown on this map and sent nowhere.
/* global L */
import { element } from '../dom.js';
import { number, text } from '../texts.js';
import { degreesText } from './coordinate-text.js';
import { button } from './fields.js';

const PATIENCE_MILLISECONDS = 20_000;
const NEAREST_ZOOM = 16;
const REASONS = [null, () => text('tools.locate.denied'), () => text('tools.locate.unavailable'), () => text('tools.locate.late')];
const CIRCLE = { color: '#0059b3', weight: 2, fillOpacity: 0.12, interactive: false };
const DOT = { radius: 7, color: '#ffffff', weight: 3, fillColor: '#0059b3', fillOpacity: 1, interactive: false };

class Locate {
  constructor({ page, map }) {
    Object.assign(this, { page, map, title: text('tools.locate') });
    this.shapes = L.featureGroup();
    this.said = element('p', { class: 'tool-said', role: 'status' });
    this.content = element('div', {}, element('p', {}, text('tools.locate.lead')),
      button(text('tools.locate.submit'), 'map-marker-circle', () => this.ask(), { class: 'tool-action tool-primary' }), this.said);
  }

  stop() {
    this.asked = null;
    this.shapes.clearLayers().remove();
    this.said.textContent = '';
  }

  ask() {
    if (!window.isSecureContext || !navigator.geolocation) {
      this.said.textContent = window.isSecureContext ? text('tools.locate.unsupported') : text('tools.locate.insecure');
      return;
    }
    const asked = {};
    this.asked = asked;
    this.said.textContent = text('tools.locate.waiting');
    const still = answer => result => { if (this.asked === asked) answer(result); };
    navigator.geolocation.getCurrentPosition(still(position => this.show(position.coords)),
      still(failure => { this.said.textContent = (REASONS[failure.code] ?? REASONS[2])(); }),
      { enableHighAccuracy: true, timeout: PATIENCE_MILLISECONDS });
  }

  show({ latitude, longitude, accuracy }) {
    const place = L.latLng(latitude, longitude);
    this.shapes.clearLayers().addLayer(L.circle(place, { ...CIRCLE, radius: accuracy })).addLayer(L.circleMarker(place, DOT)).addTo(this.map);
    this.map.fitBounds(place.toBounds(accuracy * 2), { maxZoom: NEAREST_ZOOM, animate: false });
    const [west, south, east, north] = this.page.map.home;
    const outside = !L.latLngBounds([south, west], [north, east]).contains(place);
    this.said.textContent = [text('tools.locate.done', degreesText(place), number(Math.ceil(accuracy))),
      outside && text('tools.goTo.outside')].filter(part => part).join(' ');
  }
}

/** @returns {import('./toolbar.js').Tool} */
export function tool(context) {
  return new Locate(context);
}
