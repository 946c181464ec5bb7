// Selects what lies in a rectangle, in the part of the map that is seen, or in a municipality or zone.
/* global L */
import { Refusal, shape } from '../api.js';
import { element } from '../dom.js';
import { plural, text } from '../texts.js';
import { boxForm } from './box-form.js';
import { Downloads, addressButton, formatChoice, holdsSeveral } from './exporting.js';
import { button, field } from './fields.js';
import { RectangleDrawing, rectangle } from './rectangle.js';
import { count, municipalities, within, zones } from './server.js';

const OUTLINE = { color: '#a3005c', weight: 3, dashArray: '6 4', fill: false, interactive: false };
const SHAPES = { comune: 'comuni', zona: 'zone_omogenee' };

class Select {
  constructor(context) {
    Object.assign(this, context, { title: text('tools.select') });
    this.outline = L.featureGroup().addTo(this.map);
    this.drawing = new RectangleDrawing(this.map, bounds => this.selectBounds(text('tools.select.drawn'), bounds), () => this.drawn());
    this.drawButton = button(text('tools.select.draw'), 'pencil', () => this.draw(), { 'aria-pressed': 'false', class: 'tool-action pointer-only' });
    this.place = field(text('tools.select.place'), 'select', { change: () => this.selectPlace() }, null,
      element('option', { value: '' }, text('tools.select.choose')));
    this.downloads = new Downloads();
    this.format = formatChoice();
    this.format.input.addEventListener('change', () => this.offerAll());
    this.said = element('p', { class: 'tool-said', role: 'status' });
    this.found = element('div', { class: 'tool-found' });
    this.content = element('div', {},
      element('div', { class: 'tool-row' }, this.drawButton,
        button(text('tools.select.view'), 'fullscreen', () => this.selectBounds(text('tools.select.seen'), this.map.getBounds()))),
      this.place.element,
      boxForm((label, box, metres) => this.selectWritten(label, box, metres)),
      this.said, this.found, this.downloads.element);
    this.list();
  }

  start() {
    if (this.counting) this.tell();
  }

  stop() {
    if (this.drawing.active()) this.drawing.stop();
    this.counting?.abort();
    this.downloads.stop();
  }

  async list() {
    const [places, areas] = await Promise.all([municipalities(), zones()]);
    const options = (label, kind, entries) => element('optgroup', { label }, entries.map(entry =>
      element('option', { value: `${kind}:${entry.code}` }, kind === 'zona' ? `${entry.code} – ${entry.name}` : entry.name)));
    this.place.input.append(options(text('tools.select.zones'), 'zona', areas),
      options(text('tools.select.municipalities'), 'comune', [...places].sort((one, other) => one.name.localeCompare(other.name, 'it'))));
  }

  draw() {
    if (this.drawing.active()) {
      this.drawing.stop();
      return;
    }
    this.drawing.start();
    this.drawButton.setAttribute('aria-pressed', 'true');
    this.said.textContent = text('tools.select.drawHint');
  }

  drawn() {
    this.drawButton.setAttribute('aria-pressed', 'false');
    this.said.textContent = '';
  }

  selectBounds(label, bounds) {
    this.outlineBox(bounds);
    this.selection.selectBox(label, [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    this.tell();
  }

  /** @param {number[]} box in degrees, to show @param {number[]|null} metres the same as written in EPSG:32632 */
  selectWritten(label, box, metres) {
    const bounds = L.latLngBounds([box[1], box[0]], [box[3], box[2]]);
    this.outlineBox(bounds);
    this.fit(bounds);
    if (metres) this.selection.selectMetres(label, metres);
    else this.selection.selectBox(label, box);
    this.tell();
  }

  outlineBox(bounds) {
    this.place.input.value = '';
    this.outline.clearLayers().addLayer(rectangle(bounds));
  }

  async selectPlace() {
    const [kind, code] = this.place.input.value.split(':');
    if (!code) return;
    const label = this.place.input.selectedOptions[0].textContent;
    this.said.textContent = text('tools.select.counting');
    try {
      const [parts, outline] = await Promise.all([within(kind, code), shape(`${SHAPES[kind]}.${code}`)]);
      if (this.place.input.value !== `${kind}:${code}`) return;
      this.outline.clearLayers().addLayer(L.geoJSON(outline, { style: OUTLINE, interactive: false }));
      this.fit(this.outline.getBounds());
      this.selection.selectParts(label, parts);
      await this.tell();
      if (this.selection.label === label) this.fit(this.outline.getBounds());
    } catch (failure) {
      this.said.textContent = failure instanceof Refusal ? failure.message : text('tools.select.failed');
    }
  }

  clear() {
    this.downloads.stop();
    this.selection.clear();
    this.outline.clearLayers();
    this.place.input.value = '';
    this.found.replaceChildren();
    this.said.textContent = text('tools.select.cleared');
    this.place.input.focus();
  }

  /** Says how much of each visible layer is selected. What is still being counted for another selection is given up. */
  async tell() {
    this.counting?.abort();
    const counting = this.counting = new AbortController();
    this.said.textContent = text('tools.select.counting');
    this.found.replaceChildren();
    const layers = this.page.visible().filter(layer => this.selection.of(layer.name));
    try {
      const counted = await Promise.all(layers.map(async layer => ({ layer, count: await count(layer.name, this.selection.of(layer.name), counting.signal) })));
      if (counting.signal.aborted) return;
      this.counting = null;
      this.parts = counted.filter(part => part.count > 0).reverse();
      this.said.textContent = text('tools.select.found', this.selection.label, plural('tools.features', counted.reduce((sum, part) => sum + part.count, 0)));
      this.found.replaceChildren(...this.parts.length ? this.results() : [element('p', {}, text('tools.select.nothing'))]);
      this.offerAll();
    } catch (failure) {
      if (counting.signal.aborted) return;
      this.counting = null;
      this.said.textContent = failure instanceof Refusal ? failure.message : text('tools.select.failed');
    }
  }

  results() {
    this.all = button(text('tools.export.all'), 'download', () => this.download(this.parts));
    return [this.format.element, element('ul', { class: 'tool-layers' }, this.parts.map(part => this.part(part))),
      element('div', { class: 'tool-row' }, this.all, button(text('tools.select.clear'), 'close', () => this.clear()))];
  }

  part(part) {
    const { layer } = part;
    return element('li', {}, element('h3', {}, layer.title, ' ', element('span', { class: 'places' }, plural('tools.features', part.count))),
      element('div', { class: 'tool-row' },
        button(text('tools.export.download'), 'download', () => this.download([part]), { 'aria-label': text('tools.export.downloadOf', layer.title) }),
        button(text('tools.table'), 'list', () => this.open('table', { layer: layer.name, selected: true }), { 'aria-label': text('tools.table.of', layer.title) }),
        addressButton(layer, this.selection.of(layer.name))));
  }

  offerAll() {
    if (!this.all) return;
    const layers = this.parts.map(part => part.layer.name);
    this.all.hidden = layers.length < 2 || !holdsSeveral(this.format.input.value) || !this.selection.ofAll(layers);
  }

  download(parts) {
    const layers = parts.map(part => part.layer.name);
    this.downloads.features(layers, layers.length === 1 ? this.selection.of(layers[0]) : this.selection.ofAll(layers), this.format.input.value,
      parts.reduce((sum, part) => sum + part.count, 0));
  }
}

/** @returns {import('./toolbar.js').Tool} */
export function tool(context) {
  return new Select(context);
}
