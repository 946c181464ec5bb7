// The attributes of a layer, or of what is selected of it, as a table beside the map.
import { Refusal } from '../api.js';
import { element } from '../dom.js';
import { number, plural, text } from '../texts.js';
import { Downloads, addressButton, formatChoice } from './exporting.js';
import { button, check, choice, field } from './fields.js';
import { columns, features } from './server.js';
import { PageShapes } from './page-shapes.js';
import { containing, tableOf } from './table-view.js';

const ROWS = 25;
const TYPING_MILLISECONDS = 300;

class Table {
  constructor(context) {
    Object.assign(this, context, { title: text('tools.table'), sort: null, offset: 0, layer: null });
    this.shapes = new PageShapes(this.map, this.fit, id => this.reveal(id));
    this.layerChoice = choice(text('tools.table.layer'), this.page.layers.filter(layer => layer.count).reverse().map(layer => [layer.name, layer.title]),
      { change: () => this.choose(this.layerChoice.input.value) });
    this.filter = field(text('tools.table.filter'), 'input', { type: 'search', input: () => this.typed() });
    this.onlySelected = check(text('tools.table.selected'), { change: () => this.first() });
    this.format = formatChoice();
    this.downloads = new Downloads();
    this.address = element('span', {});
    this.said = element('p', { class: 'tool-said', role: 'status' });
    this.box = element('div', { class: 'table-box', tabindex: '0', role: 'region' });
    this.before = button(text('tools.table.before'), 'chevron-left', () => this.turn(-ROWS),
      { class: 'tool-action table-page', title: text('tools.table.before') });
    this.after = button(text('tools.table.after'), 'chevron-right', () => this.turn(ROWS),
      { class: 'tool-action table-page', title: text('tools.table.after') });
    this.content = element('div', { class: 'table-tool' },
      element('div', { class: 'table-controls' }, this.layerChoice.element, this.filter.element, this.onlySelected.element,
        this.said, this.before, this.after,
        element('details', { class: 'tool-details table-export' }, element('summary', {}, text('tools.export')),
          element('div', { class: 'tool-row' }, this.format.element,
            button(text('tools.export.download'), 'download', () => this.download(), { class: 'tool-action tool-primary' }), this.address),
          this.downloads.element)),
      this.box);
    this.selection.addEventListener('change', () => { this.onlySelected.input.checked = false; });
  }

  /** @param {{layer?: string, selected?: boolean}} wish */
  start({ layer, selected }) {
    this.shapes.show();
    const shown = this.page.visible().filter(other => other.count && other.kind === 'THEME');
    const name = layer ?? this.layer?.name ?? shown.at(-1)?.name ?? this.layerChoice.input.value;
    if (selected) this.onlySelected.input.checked = true;
    this.layerChoice.input.value = name;
    this.choose(name);
  }

  stop() {
    clearTimeout(this.typing);
    this.loading?.abort();
    this.downloads.stop();
    this.shapes.hide();
  }

  async choose(name) {
    if (this.layer?.name !== name) {
      this.layer = this.page.layers.find(layer => layer.name === name);
      this.sort = null;
      this.filter.input.value = '';
      this.box.replaceChildren();
      this.said.textContent = text('tools.table.loading');
    }
    this.box.setAttribute('aria-label', text('tools.table.rows', this.layer.title));
    this.onlySelected.element.hidden = !this.selection.label;
    const wanted = this.layer;
    const found = await columns(name).catch(failure => this.fail(failure));
    if (found && wanted === this.layer) {
      this.columns = found;
      this.first();
    }
  }

  typed() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.first(), TYPING_MILLISECONDS);
  }

  first() {
    this.offset = 0;
    return this.load();
  }

  async turn(rows) {
    const forward = rows > 0;
    this.offset = Math.max(0, this.offset + rows);
    await this.load();
    const used = forward ? this.after : this.before;
    if (used.disabled) this.box.focus();
  }

  sortBy(column) {
    const descending = this.sort?.column === column && !this.sort.descending;
    this.sort = { column, descending };
    return this.first().then(() => this.box.querySelector(`[data-column="${column}"]`)?.focus());
  }

  /** What the table is about, as parameters of WFS. */
  conditions() {
    const selected = this.onlySelected.input.checked ? this.selection.of(this.layer.name) : {};
    if (!selected) return null;
    const words = containing(this.columns, this.filter.input.value.trim());
    const all = [selected.CQL_FILTER, words].filter(condition => condition).map(condition => `(${condition})`).join(' AND ');
    return { ...selected, ...(all && { CQL_FILTER: all }) };
  }

  /** Reads the rows; what is still being read for other ones is given up. */
  async load() {
    this.loading?.abort();
    const loading = this.loading = new AbortController();
    this.box.setAttribute('aria-busy', 'true');
    const conditions = this.conditions();
    const order = this.sort && { SORTBY: `${this.sort.column} ${this.sort.descending ? 'DESC' : 'ASC'}` };
    try {
      const answer = conditions ? await features(this.layer.name, conditions, { COUNT: ROWS, STARTINDEX: this.offset, ...order }, loading.signal)
        : { features: [], numberMatched: 0 };
      if (!loading.signal.aborted) this.present(answer, conditions);
    } catch (failure) {
      if (!loading.signal.aborted) this.fail(failure);
    }
  }

  present({ features: rows, numberMatched: total }, conditions) {
    this.total = total;
    const last = this.offset + rows.length;
    this.said.textContent = rows.length > 0 && total > ROWS
      ? text('tools.table.part', number(this.offset + 1), number(last), plural('tools.features', total)) : plural('tools.features', total);
    this.before.disabled = this.offset === 0;
    this.after.disabled = last >= total;
    this.before.hidden = this.after.hidden = total <= ROWS;
    this.address.replaceChildren(...[conditions && addressButton(this.layer, conditions)].filter(node => node));
    this.shapes.of(rows);
    this.box.removeAttribute('aria-busy');
    this.box.scrollTop = 0;
    this.box.replaceChildren(tableOf(this.layer, this.columns, rows, {
      sort: this.sort, onSort: column => this.sortBy(column), onPoint: id => this.shapes.point(id), onChoose: id => this.chooseRow(id),
      card: (id, label) => this.page.navigation.link({ place: id }, { class: 'table-card' }, text('tools.table.card'),
        element('span', { class: 'visually-hidden' }, ` ${label}`)),
    }));
  }

  /** Takes the map to a row's place. */
  chooseRow(id) {
    this.mark(id);
    this.shapes.goTo(id);
  }

  /** Takes the reader from a place on the map to its row. */
  reveal(id) {
    this.mark(id);
    const row = this.row(id);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('button')?.focus({ preventScroll: true });
  }

  mark(id) {
    this.box.querySelector('tr[aria-current]')?.removeAttribute('aria-current');
    this.row(id)?.setAttribute('aria-current', 'true');
    this.shapes.choose(id);
  }

  row(id) {
    return this.box.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
  }

  download() {
    const conditions = this.conditions();
    if (!conditions) return;
    const order = this.sort && { SORTBY: `${this.sort.column} ${this.sort.descending ? 'DESC' : 'ASC'}` };
    this.downloads.features([this.layer.name], { ...conditions, ...order }, this.format.input.value, this.total);
  }

  fail(failure) {
    this.box.removeAttribute('aria-busy');
    this.said.textContent = failure instanceof Refusal ? failure.message : text('tools.table.failed');
  }
}

/** @returns {import('./toolbar.js').Tool} */
export function tool(context) {
  return new Table(context);
}
