// The tools beside the map: a toolbar whose tools open one at a time.
import { element, icon } from '../dom.js';
import { text } from '../texts.js';
import { keepingCentre } from './centre.js';
import { DialogPlace, PanelPlace } from './places.js';
import { portalLink } from './portal-link.js';
import { scaleField } from './scale-field.js';
import { Selection } from './selection.js';

const TOOLS = [
  { name: 'select', icon: 'maximize', place: 'panel', label: text('tools.select'), load: () => import('./select.js') },
  { name: 'table', icon: 'list', place: 'dock', label: text('tools.table'), load: () => import('./table.js') },
  { name: 'measure', icon: 'chart-line', place: 'panel', label: text('tools.measure'), load: () => import('./measure.js') },
  { name: 'coordinates', icon: 'pin', place: 'panel', label: text('tools.coordinates'), load: () => import('./coordinates.js') },
  { name: 'locate', icon: 'map-marker-circle', place: 'panel', label: text('tools.locate'), load: () => import('./locate.js') },
  { name: 'print', icon: 'print', place: 'dialog', label: text('tools.print'), load: () => import('./print.js') },
  { name: 'embed', icon: 'code-circle', place: 'dialog', label: text('tools.embed'), load: () => import('./embed.js') },
];

const MARGIN = 24;
/** Where less of the map is seen beside a panel, in pixels, the panel is not minded. */
const LEAST_ROOM = 120;

/**
 * What the page gives its tools. It exists once the layers are known and the map is there.
 * @typedef {object} Page
 * @property {import('../map.js').MapView} map the map; map.map is the Leaflet map
 * @property {import('../navigation.js').Navigation} navigation the state in the address: navigation.state, go(), amend()
 * @property {object[]} layers all layers in the order in which they are drawn, as /api/v1/layers describes them
 * @property {function(): object[]} visible the layers that are shown now, in the order in which they are drawn
 * @property {import('../detail-panel.js').DetailPanel} detail the part of the panel for one thing
 * @property {function(string): void} announce says something to those who do not see the map
 */

/**
 * A tool, made when it is opened for the first time.
 * @typedef {object} Tool
 * @property {string} title heading of its panel
 * @property {HTMLElement} content what its panel holds
 * @property {function(object): void} [start] called when it opens, with what the opener wants
 * @property {function(): void} [stop] called when it closes
 */

class Toolbar {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.section = page.map.map.getContainer().parentElement;
    this.tools = new Map();
    this.context = { page, map: page.map.map, section: this.section, selection: new Selection(),
      announce: message => page.announce(message), open: (name, wish) => this.open(name, wish), fit: (bounds, maxZoom) => this.fit(bounds, maxZoom) };
    const closed = () => this.close();
    this.places = { panel: new PanelPlace('tool-panel', closed), dock: new PanelPlace('tool-dock', closed), dialog: new DialogPlace(closed) };
    this.buttons = TOOLS.map((tool, index) => this.button(tool, index));
    this.bar = element('div', { class: 'tool-buttons', role: 'toolbar', id: 'map-tools', 'aria-label': text('tools.label'),
      keydown: event => this.move(event) }, this.buttons);
    this.menu = element('button', { type: 'button', class: 'tool-menu', 'aria-expanded': 'false', 'aria-controls': 'map-tools',
      click: () => this.expand(!this.expanded()) }, icon('tool'), element('span', {}, text('tools.menu')));
    const tools = element('div', { class: 'map-tools', focusout: event => this.left(event.relatedTarget) }, this.menu, this.bar);
    this.section.prepend(tools, this.places.panel.element);
    this.section.append(this.places.dock.element, this.places.dialog.element);
    this.section.addEventListener('keydown', event => this.escape(event));
  }

  button(tool, index) {
    return element('button', { type: 'button', class: 'tool-button', 'data-tool': tool.name, tabindex: index ? '-1' : '0',
      'aria-pressed': tool.place === 'dialog' ? null : 'false', 'aria-haspopup': tool.place === 'dialog' ? 'dialog' : null,
      click: () => (this.current === tool.name ? this.close() : this.open(tool.name)) },
    icon(tool.icon), element('span', {}, tool.label));
  }

  /** Opens a tool in place of the one that is open. */
  async open(name, wish = {}) {
    const tool = TOOLS.find(known => known.name === name);
    this.leave();
    this.current = name;
    this.press();
    try {
      if (!this.tools.has(name)) this.tools.set(name, (await tool.load()).tool(this.context));
    } catch (failure) {
      this.leave();
      this.press();
      this.context.announce(text('tools.failed'));
      throw failure;
    }
    if (this.current !== name) return;
    const opened = this.tools.get(name);
    this.expand(false);
    this.opened = { tool: opened, place: this.places[tool.place] };
    keepingCentre(this.context.map, () => this.opened.place.show(opened));
    opened.start?.(wish);
  }

  /** Closes the open tool; the focus goes back to its button. */
  close() {
    const name = this.current;
    if (!name) return;
    this.leave();
    this.press();
    const button = this.buttons.find(other => other.dataset.tool === name);
    this.rove(button);
    (this.menu.checkVisibility() ? this.menu : button).focus();
  }

  /** Moves the map so that an area is seen beside the open panel. @param {L.LatLngBounds} bounds */
  fit(bounds, maxZoom) {
    const map = this.context.map;
    const seen = map.getContainer().getBoundingClientRect();
    const over = this.opened?.place.element.getBoundingClientRect();
    const below = over && over.width >= seen.width ? Math.max(0, seen.bottom - over.top) : 0;
    const beside = over && over.width < seen.width ? over.right - seen.left : 0;
    const above = this.bar.parentElement.offsetHeight;
    const room = Math.min(seen.height - above - below, seen.width - beside) >= LEAST_ROOM;
    map.fitBounds(bounds, { paddingTopLeft: room ? [beside + MARGIN, above + MARGIN] : [0, 0],
      paddingBottomRight: room ? [MARGIN, below + MARGIN] : [0, 0], maxZoom, animate: false });
  }

  leave() {
    this.current = null;
    if (!this.opened) return;
    const { tool, place } = this.opened;
    this.opened = null;
    tool.stop?.();
    keepingCentre(this.context.map, () => place.hide());
  }

  press() {
    for (const button of this.buttons) {
      if (button.hasAttribute('aria-pressed')) button.setAttribute('aria-pressed', String(button.dataset.tool === this.current));
    }
  }

  expanded() {
    return this.menu.getAttribute('aria-expanded') === 'true';
  }

  expand(open) {
    this.menu.setAttribute('aria-expanded', String(open));
  }

  /** Folds the menu when the reader goes on to something else. @param {Element|null} next what has the focus now */
  left(next) {
    if (next && !this.bar.parentElement.contains(next)) this.expand(false);
  }

  escape(event) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (this.expanded()) {
      this.expand(false);
      this.menu.focus();
    } else if (this.current && !this.places.dialog.element.open) {
      this.close();
    }
  }

  /** The keys that the ARIA authoring practices give toolbars. */
  move(event) {
    const position = this.buttons.indexOf(document.activeElement);
    const next = { ArrowRight: position + 1, ArrowDown: position + 1, ArrowLeft: position - 1, ArrowUp: position - 1,
      Home: 0, End: this.buttons.length - 1 }[event.key];
    if (next === undefined || position < 0) return;
    event.preventDefault();
    const button = this.buttons[(next + this.buttons.length) % this.buttons.length];
    this.rove(button);
    button.focus();
  }

  rove(chosen) {
    this.buttons.forEach(button => { button.tabIndex = button === chosen ? 0 : -1; });
  }
}

/** Puts the tools on the map; called once. @param {Page} page */
export function toolbar(page) {
  if (document.body.classList.contains('map-embedded')) {
    portalLink(page);
    return;
  }
  new Toolbar(page);
  page.map.map.whenReady(() => scaleField(page));
}
