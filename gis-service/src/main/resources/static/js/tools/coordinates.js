// Where the middle of the map and the pointer are, and a way to go to coordinates.
/* global L */
import { element } from '../dom.js';
import { text } from '../texts.js';
import { degreesText, metresText, readPosition } from './coordinate-text.js';
import { Crosshair } from './crosshair.js';
import { button, copyButton, field } from './fields.js';
import { toUtm } from './utm.js';

const NEAREST_ZOOM_OF_A_TARGET = 15;
const MARK = { radius: 10, color: '#a3005c', weight: 3, fillOpacity: 0.1, interactive: false };

class Coordinates {
  constructor({ page, map, announce }) {
    Object.assign(this, { page, map, announce, title: text('tools.coordinates') });
    this.crosshair = new Crosshair(map);
    this.mark = L.circleMarker([0, 0], MARK);
    this.middle = place(text('tools.coordinates.centre'));
    this.pointer = place(text('tools.coordinates.pointer'));
    this.pointer.element.classList.add('pointer-only');
    this.target = field(text('tools.goTo.label'), 'input', { type: 'text', 'aria-required': 'true' }, text('tools.goTo.hint'));
    this.said = element('p', { class: 'tool-said', role: 'status' });
    this.content = element('div', {},
      element('form', { class: 'tool-form', submit: event => { event.preventDefault(); this.go(); } },
        element('h3', {}, text('tools.goTo')), this.target.element,
        button(text('tools.goTo.submit'), 'search', null, { type: 'submit', class: 'tool-action tool-primary' })), this.said,
      this.middle.element, this.pointer.element,
      button(text('tools.crosshair.keys'), null, () => this.crosshair.focus(), { class: 'tool-link' }));
    this.follow = () => this.middle.set(map.getCenter());
    this.crosshair.addEventListener('hover', event => this.pointer.set(event.detail));
    this.crosshair.addEventListener('moved', () => announce(degreesText(map.getCenter())));
    this.crosshair.addEventListener('point', event => this.show(event.detail));
  }

  start() {
    this.crosshair.start();
    this.map.on('move', this.follow);
    this.follow();
  }

  stop() {
    this.crosshair.stop();
    this.map.off('move', this.follow);
    this.mark.remove();
  }

  /** Keeps a place that was pointed at: it comes to the middle, where its coordinates can be copied. */
  show(position) {
    this.mark.setLatLng(position).addTo(this.map);
    this.map.panTo(position, { animate: false });
    this.announce(degreesText(position));
  }

  go() {
    const position = readPosition(this.target.input.value);
    this.target.input.setAttribute('aria-invalid', String(!position));
    if (!position) {
      this.said.textContent = text('tools.goTo.wrong');
      this.target.input.focus();
      return;
    }
    const place = L.latLng(position.latitude, position.longitude);
    const [west, south, east, north] = this.page.map.home;
    const outside = !L.latLngBounds([south, west], [north, east]).contains(place);
    this.mark.setLatLng(place).addTo(this.map);
    this.map.setView(place, Math.max(this.map.getZoom(), NEAREST_ZOOM_OF_A_TARGET), { animate: false });
    this.said.textContent = [text('tools.goTo.done', degreesText(place)), position.swapped && text('tools.goTo.swapped'),
      outside && text('tools.goTo.outside')].filter(part => part).join(' ');
  }
}

/** The coordinates of a place in both systems, each to copy. */
function place(title) {
  const degrees = element('output', { class: 'tool-value' }, '–');
  const metres = element('output', { class: 'tool-value' }, '–');
  const line = (label, value) => element('div', { class: 'tool-line' }, element('dt', {}, label),
    element('dd', {}, value, copyButton(`${title}: ${label}`, () => value.textContent)));
  for (const value of [degrees, metres]) value.setAttribute('aria-live', 'off');
  return {
    element: element('section', {}, element('h3', {}, title), element('dl', { class: 'tool-lines' },
      line(text('tools.system.degrees'), degrees), line(text('tools.system.metres'), metres))),
    set(position) {
      degrees.textContent = degreesText(position);
      metres.textContent = metresText(toUtm(position.lng, position.lat));
    },
  };
}

/** @returns {import('./toolbar.js').Tool} */
export function tool(context) {
  return new Coordinates(context);
}
