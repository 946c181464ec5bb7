// The vertices as a table: each coordinate can be read and typed, and new ones typed or pasted.
import { element } from '../dom.js';
import { number, text } from '../texts.js';
import { degreesText, metresText } from '../tools/coordinate-text.js';
import { button, choice, field } from '../tools/fields.js';
import { toUtm } from '../tools/utm.js';
import { positionsOf } from './positions.js';
import { VertexRow } from './vertex-row.js';

const ROWS = 25;

export class VertexTable {
  /**
   * @param {object} actions
   * @param {function(import('./shape.js').Vertex): void} actions.choose
   * @param {function(import('./shape.js').Vertex, number[]): void} actions.move
   * @param {function(import('./shape.js').Vertex): void} actions.remove
   * @param {function(number[][]): void} actions.add at the end of the part shown, or after the chosen vertex
   */
  constructor(actions) {
    Object.assign(this, { actions, part: 0, ring: 0, from: 0 });
    this.system = choice(text('tools.system'), [['degrees', text('tools.system.degrees')], ['metres', text('tools.system.metres')]],
      { change: () => this.render() });
    this.rings = choice(text('editor.part'), [], { change: event => this.turnTo(...event.target.value.split('-').map(Number)) });
    this.body = element('tbody', {});
    this.rows = [];
    this.caption = element('caption', { class: 'visually-hidden' });
    this.table = element('table', { class: 'edit-table' }, this.caption, element('thead', {}, element('tr', {},
      element('th', { scope: 'col' }, text('editor.table.number')), element('th', { scope: 'col' }, text('editor.table.position')),
      element('th', { scope: 'col' }, element('span', { class: 'visually-hidden' }, text('editor.remove'))))), this.body);
    this.range = element('span', { role: 'status' });
    this.pages = element('div', { class: 'tool-row edit-pages' }, button(text('editor.table.before'), 'arrow-left', () => this.leaf(-ROWS)), this.range,
      button(text('editor.table.after'), 'arrow-right', () => this.leaf(ROWS)));
    this.wrong = element('p', { class: 'edit-wrong', role: 'alert' });
    this.typed = field(text('editor.typed'), 'textarea', { rows: 2, class: 'tool-input edit-typed', autocomplete: 'off', keydown: event => this.enter(event) },
      text('editor.typed.hint'));
    this.content = element('div', { class: 'edit-vertices' }, element('div', { class: 'edit-choices' }, this.system.element, this.rings.element),
      this.table, this.pages, this.typed.element, button(text('editor.typed.add'), 'plus', () => this.add()), this.wrong);
  }

  /** @param {import('./shape.js').Shape} shape @param {import('./shape.js').Vertex|null} chosen */
  show(shape, chosen) {
    Object.assign(this, { shape, chosen });
    if (chosen) {
      Object.assign(this, { part: chosen.part, ring: chosen.ring });
      if (chosen.index < this.from || chosen.index >= this.from + ROWS) this.from = chosen.index - chosen.index % ROWS;
    }
    if (!this.shape.parts[this.part]?.[this.ring]) Object.assign(this, { part: 0, ring: 0, from: 0 });
    this.render();
  }

  turnTo(part, ring) {
    Object.assign(this, { part, ring, from: 0 });
    this.render();
  }

  leaf(step) {
    const count = this.places().length;
    this.from = Math.min(Math.max(this.from + step, 0), count - 1 - (count - 1) % ROWS);
    this.render();
  }

  places() {
    return this.shape.parts[this.part]?.[this.ring] ?? [];
  }

  render() {
    const places = this.places();
    this.from = Math.min(this.from, Math.max(0, places.length - 1));
    this.from -= this.from % ROWS;
    this.caption.textContent = this.ringName(this.part, this.ring);
    this.showRows(places.slice(this.from, this.from + ROWS));
    this.table.hidden = !places.length;
    this.pages.hidden = places.length <= ROWS;
    this.range.textContent = text('editor.table.part', number(this.from + 1), number(Math.min(this.from + ROWS, places.length)), number(places.length));
    this.showRings();
  }

  /** Rows stay where they are, so that the focus does; when its row goes, it moves to the last one or to the field for new vertices. */
  showRows(places) {
    const focused = this.rows.findIndex(row => row.element.contains(document.activeElement));
    while (this.rows.length > places.length) this.rows.pop().element.remove();
    while (this.rows.length < places.length) {
      this.rows.push(new VertexRow(this.actions, said => { this.wrong.textContent = said; }));
      this.body.append(this.rows.at(-1).element);
    }
    places.forEach((place, row) => this.rows[row].show({ part: this.part, ring: this.ring, index: this.from + row }, this.write(place),
      isAt(this.chosen, this.part, this.ring, this.from + row)));
    if (focused >= places.length) (this.rows.at(-1)?.removal ?? this.typed.input).focus();
  }

  showRings() {
    const all = this.shape.parts.flatMap((rings, part) => rings.map((_, ring) => [`${part}-${ring}`, this.ringName(part, ring)]));
    this.rings.element.hidden = all.length < 2;
    this.rings.input.replaceChildren(...all.map(([value, name]) => element('option', { value }, name)));
    this.rings.input.value = `${this.part}-${this.ring}`;
  }

  ringName(part, ring) {
    return ring ? text('editor.hole', part + 1, ring) : text('editor.partNumber', part + 1);
  }

  write([longitude, latitude]) {
    return this.system.input.value === 'metres' ? metresText(toUtm(longitude, latitude)) : degreesText({ lat: latitude, lng: longitude });
  }

  enter(event) {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.add();
  }

  add() {
    const { places, wrong } = positionsOf(this.typed.input.value);
    this.wrong.textContent = wrong ?? '';
    this.typed.input.setAttribute('aria-invalid', String(Boolean(wrong)));
    this.typed.input.focus();
    if (wrong) return;
    this.typed.input.value = '';
    this.actions.add(places);
  }
}

function isAt(vertex, part, ring, index) {
  return vertex?.part === part && vertex.ring === ring && vertex.index === index;
}
