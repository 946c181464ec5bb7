// What is on the map as a list, page by page.
import * as api from './api.js';
import { element, iconButton } from './dom.js';
import { layerOf, nameOf } from './features.js';
import { number, plural, text } from './texts.js';

const PAGE = 20;
const REST_MILLISECONDS = 300;
const LINGER_MILLISECONDS = 200;

/**
 * @typedef {object} Part
 * @property {object[]} layers the layers that are seen, the highest first
 * @property {number[]} box west, south, east, north in degrees
 * @property {string|null} condition ECQL
 */

export class ListPanel {
  /**
   * @param {HTMLElement} container
   * @param {import('./navigation.js').Navigation} navigation
   * @param {function(string|null): void} onPoint called with the feature that the reader is at in the list, null for none
   */
  constructor(container, navigation, onPoint) {
    this.navigation = navigation;
    this.onPoint = onPoint;
    this.seen = false;
    this.start = 0;
    this.summary = element('p', { class: 'list-summary', role: 'status', tabindex: '-1' });
    this.content = element('div', { class: 'list-content' });
    this.before = iconButton('arrow-left', text('list.before'), () => this.turn(-PAGE));
    this.after = iconButton('arrow-right', text('list.after'), () => this.turn(PAGE));
    container.append(element('p', { class: 'panel-lead' }, text('list.lead')), this.summary, this.content,
      element('div', { class: 'list-pages' }, this.before, this.after));
    this.turnable(0);
    this.listen();
  }

  /** Tells what is on the map now. @param {Part} part */
  update(part) {
    const known = JSON.stringify({ ...part, layers: part.layers.map(layer => layer.name) });
    if (known === this.known) return;
    this.known = known;
    this.part = part;
    this.start = 0;
    this.stale = true;
    this.loadSoon();
  }

  /** Tells whether the reader sees the list; it is asked for only then. */
  setSeen(seen) {
    this.seen = seen;
    this.loadSoon(0);
  }

  loadSoon(after = REST_MILLISECONDS) {
    clearTimeout(this.waiting);
    if (this.seen && this.stale) this.waiting = setTimeout(() => this.load(), after);
  }

  async load() {
    this.request?.abort();
    const request = this.request = new AbortController();
    this.stale = false;
    const layers = this.part.layers.filter(layer => layer.name_property);
    if (!layers.length) return this.show([], 0);
    this.summary.replaceChildren(text('list.loading'), ' ', this.button(text('list.cancel'), () => this.cancel()));
    try {
      const found = await api.featuresIn(layers, { ...this.part, start: this.start, count: PAGE }, request.signal);
      if (request === this.request) this.show(found.features, found.numberMatched);
    } catch {
      if (request === this.request && !request.signal.aborted) this.fail(text('list.failed'));
    }
  }

  cancel() {
    this.request.abort();
    this.fail(text('list.cancelled'));
  }

  fail(message) {
    this.stale = true;
    this.summary.replaceChildren(message, ' ', this.button(text('map.retry'), () => this.load()));
  }

  async turn(step) {
    this.start += step;
    await this.load();
    this.summary.focus();
  }

  show(features, total) {
    this.summary.textContent = total > PAGE
      ? text('list.span', number(this.start + 1), number(this.start + features.length), number(total)) : plural('list', total);
    this.content.replaceChildren(...sections(this.part.layers, features).flatMap(({ layer, members }) => [
      element('h2', { class: 'group-title' }, layer.title),
      element('ul', { class: 'place-list' }, members.map(feature => this.item(layer, feature))),
    ]));
    this.turnable(total);
  }

  turnable(total) {
    this.before.hidden = this.start === 0;
    this.after.hidden = this.start + PAGE >= total;
  }

  item(layer, feature) {
    const { filter, browsing } = this.navigation.state;
    return element('li', {}, this.navigation.link({ filter, browsing, place: feature.id, stay: true }, { 'data-place': feature.id },
      nameOf(layer, feature)));
  }

  /** What the reader points at or has the focus on is shown on the map after a moment. */
  listen() {
    const at = event => {
      clearTimeout(this.lingering);
      const id = event.target.closest?.('[data-place]')?.dataset.place;
      this.lingering = setTimeout(() => this.onPoint(id ?? null), LINGER_MILLISECONDS);
    };
    const away = () => {
      clearTimeout(this.lingering);
      this.onPoint(null);
    };
    for (const type of ['mouseover', 'focusin']) this.content.addEventListener(type, at);
    for (const type of ['mouseleave', 'focusout', 'click']) this.content.addEventListener(type, away);
  }

  button(label, click) {
    return element('button', { type: 'button', class: 'link-button', click }, label);
  }
}

/** Features of one layer that follow each other. */
function sections(layers, features) {
  const found = [];
  for (const feature of features) {
    const layer = layerOf(layers, feature.id);
    if (found.at(-1)?.layer !== layer) found.push({ layer, members: [] });
    found.at(-1).members.push(feature);
  }
  return found;
}
