// The name of what is under the pointer, where there is a pointer that hovers.
/* global L */
import { namesAt } from './picking.js';
import { element } from './dom.js';
import { text } from './texts.js';

const REST_MILLISECONDS = 140;
const MOST_NAMES = 2;

export class Hover {
  /**
   * @param {import('./map.js').MapView} view
   * @param {function(): {layers: object[], filter: string[]}} shown what is on the map now
   */
  constructor(view, shown) {
    this.view = view;
    this.map = view.map;
    this.shown = shown;
    this.tooltip = L.tooltip({ direction: 'top', offset: [0, -10], className: 'map-hint' });
    const container = this.map.getContainer();
    container.addEventListener('pointermove', event => this.moved(event));
    for (const type of ['pointerleave', 'pointerdown']) container.addEventListener(type, () => this.end());
    this.map.on('movestart zoomstart', () => this.end());
    document.addEventListener('keydown', event => event.key === 'Escape' && this.end());
  }

  moved(event) {
    this.end();
    if (event.pointerType === 'touch' || event.buttons || this.view.isPointing() || event.target.closest('.leaflet-control')) return;
    const position = this.map.mouseEventToLatLng(event);
    this.waiting = setTimeout(() => this.ask(position), REST_MILLISECONDS);
  }

  end() {
    clearTimeout(this.waiting);
    this.request?.abort();
    this.request = null;
    this.tooltip.remove();
    this.map.getContainer().classList.remove('map-over-place');
  }

  async ask(latlng) {
    const request = this.request = new AbortController();
    const { layers, filter } = this.shown();
    const hits = await namesAt(this.map, layers, latlng, filter, request.signal).catch(() => []);
    if (request === this.request && hits.length) this.tell(latlng, hits);
  }

  tell(latlng, hits) {
    const names = hits.slice(0, MOST_NAMES).map(hit => element('span', {}, hit.name));
    const more = hits.length > MOST_NAMES ? [element('span', {}, text('map.more'))] : [];
    this.tooltip.setLatLng(latlng).setContent(element('div', { 'aria-hidden': 'true' }, names, more)).addTo(this.map);
    this.map.getContainer().classList.add('map-over-place');
  }
}
