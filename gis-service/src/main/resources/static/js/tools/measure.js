// Length and area on the ellipsoid, of points that the reader sets.
/* global L */
import { element } from '../dom.js';
import { number, text } from '../texts.js';
import { Crosshair } from './crosshair.js';
import { button } from './fields.js';
import { read } from './server.js';
import { areaText, lengthText } from './size-text.js';

const MOST_POINTS = 400;
const LINE = { color: '#a3005c', weight: 3, interactive: false };
const AREA = { color: '#a3005c', weight: 3, fillOpacity: 0.1, interactive: false };
const POINT = { radius: 5, color: '#a3005c', weight: 2, fillColor: '#ffffff', fillOpacity: 1, interactive: false };

class Measure {
  constructor({ map, announce }) {
    Object.assign(this, { map, announce, title: text('tools.measure'), points: [], area: false });
    this.shapes = L.featureGroup();
    this.crosshair = new Crosshair(map);
    this.crosshair.addEventListener('point', event => this.add(event.detail));
    this.crosshair.addEventListener('undo', () => this.undo());
    this.result = element('div', { class: 'tool-result', role: 'status' });
    this.segments = element('ol', { class: 'tool-segments' });
    this.kinds = element('fieldset', { class: 'tool-kinds' }, element('legend', {}, text('tools.measure.what')),
      this.kind('length', text('tools.measure.length'), true), this.kind('area', text('tools.measure.area'), false));
    this.details = element('details', { class: 'tool-details' }, element('summary', {}, text('tools.measure.segments')), this.segments);
    this.content = element('div', {}, this.kinds, this.result, this.details,
      element('div', { class: 'tool-row' },
        button(text('tools.measure.add'), 'plus', () => this.crosshair.take()),
        button(text('tools.measure.undo'), 'arrow-left', () => this.undo()),
        button(text('tools.measure.clear'), 'delete', () => this.clear())),
      element('p', { class: 'tool-hint' }, text('tools.measure.hint')),
      button(text('tools.crosshair.keys'), null, () => this.crosshair.focus(), { class: 'tool-link' }));
    this.show(null);
  }

  kind(name, label, checked) {
    const id = `measure-${name}`;
    return element('div', { class: 'tool-radio' }, element('input', { type: 'radio', name: 'measure', id, checked, change: () => {
      this.area = name === 'area';
      this.measure();
    } }), element('label', { for: id }, label));
  }

  start() {
    this.crosshair.start();
    this.shapes.addTo(this.map);
  }

  stop() {
    this.crosshair.stop();
    this.shapes.remove();
  }

  add(position) {
    if (this.points.length === MOST_POINTS) {
      this.announce(text('tools.measure.most', number(MOST_POINTS)));
      return;
    }
    this.points.push(position);
    this.measure();
  }

  undo() {
    if (!this.points.length) return;
    this.points.pop();
    this.measure();
  }

  clear() {
    this.points = [];
    this.measure();
  }

  async measure() {
    this.draw();
    const turn = this.turn = {};
    if (this.points.length < 2) {
      this.show(null);
      return;
    }
    const points = this.points.map(point => `${point.lng.toFixed(8)},${point.lat.toFixed(8)}`).join(';');
    const measured = await read(`/api/v1/measure?points=${points}`).catch(() => ({ failed: true }));
    if (turn === this.turn) this.show(measured);
  }

  draw() {
    this.shapes.clearLayers();
    const line = this.area && this.points.length > 2 ? L.polygon(this.points, AREA) : L.polyline(this.points, LINE);
    this.shapes.addLayer(line);
    for (const point of this.points) this.shapes.addLayer(L.circleMarker(point, POINT));
  }

  show(measured) {
    const lines = this.lines(measured);
    this.result.replaceChildren(...lines.map(line => element('p', {}, line)));
    this.segments.replaceChildren(...(measured?.segments ?? []).map(metres => element('li', {}, lengthText(metres))));
    this.details.hidden = !measured?.segments;
  }

  lines(measured) {
    if (measured?.failed) return [text('tools.measure.failed')];
    if (!measured) return [this.points.length ? text('tools.measure.one') : text('tools.measure.none')];
    if (!this.area) return [text('tools.measure.isLong', lengthText(measured.length))];
    if (measured.perimeter === null) return [text('tools.measure.third')];
    return [measured.self_crossing ? text('tools.measure.crossing') : text('tools.measure.isLarge', areaText(measured.area)),
      text('tools.measure.perimeter', lengthText(measured.perimeter))];
  }
}

/** @returns {import('./toolbar.js').Tool} */
export function tool(context) {
  return new Measure(context);
}
