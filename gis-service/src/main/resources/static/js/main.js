// Puts the page together: what the address says is shown in the panel and on the map.
import { actionOf } from './address.js';
import * as api from './api.js';
import { actionPanel } from './action-panel.js';
import { union } from './boxes.js';
import { cardPanel } from './card-panel.js';
import { DetailPanel } from './detail-panel.js';
import { element } from './dom.js';
import { Hover } from './hover.js';
import { LayersOnMap } from './layers-on-map.js';
import { LayersPanel } from './layers-panel.js';
import { ListPanel } from './list-panel.js';
import { MapNotices } from './map-notices.js';
import { MapView } from './map.js';
import { Marks } from './marks.js';
import { Navigation } from './navigation.js';
import { featuresAt } from './picking.js';
import { condition } from './plan-filter.js';
import { PlanPanel } from './plan-panel.js';
import { pointPanel } from './point-panel.js';
import { changesSince, recordOf } from './record.js';
import { baseMaps } from './settings.js';
import { Sheet } from './sheet.js';
import { tabs } from './tabs.js';
import { plural, text } from './texts.js';
import { toolbar } from './tools/toolbar.js';

const byId = id => document.getElementById(id);
const NOTICES = ['filter', 'failure', 'progress', 'slow', 'record'];

class MapPage {
  constructor() {
    this.navigation = new Navigation();
    this.map = new MapView(byId('map'));
    this.marks = new Marks(this.map);
    this.detail = new DetailPanel(byId('panel-home'), byId('panel-detail'));
    this.sheet = new Sheet(document.querySelector('main'), byId('sheet-toggle'));
    this.notices = new MapNotices(Object.fromEntries(NOTICES.map(name => [name, byId(`map-${name}`)])), {
      clear: () => this.navigation.go({ filter: [], browsing: false }, { stay: true }),
      retry: () => this.map.reload(),
      cancel: () => this.map.cancel(),
    });
    this.showing = 0;
  }

  /** The map does not wait for the plan. */
  async start() {
    this.plan = this.showPlan();
    this.content = new LayersOnMap(await api.layers(), this.navigation, this.map);
    this.layers = this.content.all;
    this.layersPanel = new LayersPanel(byId('panel-layers'), this.content.stack, baseMaps, {
      change: (layers, done) => this.content.change(layers, done),
      choose: baseMap => this.navigation.go({ base: baseMap?.id ?? null }, { stay: true }),
      zoomTo: zoom => this.map.zoomTo(zoom),
    });
    this.listPanel = new ListPanel(byId('panel-list'), this.navigation, id => this.marks.pointAt(id));
    tabs(document.querySelector('[role=tablist]'), panel => this.listPanel.setSeen(panel === 'panel-list'));
    this.map.setHome(union(this.layers.map(layer => layer.bounds)));
    this.listen();
    toolbar(this);
    this.notices.showRecord(changesSince(this.navigation.state.record, this.visible()));
    await this.show({ moved: true, first: true });
  }

  async showPlan() {
    const panel = byId('panel-plan');
    panel.replaceChildren(element('p', { class: 'panel-lead', role: 'status' }, text('plan.loading')));
    const plan = await api.plan().catch(() => null);
    if (!plan) return panel.replaceChildren(element('p', { role: 'alert' }, text('failed')));
    this.planPanel = new PlanPanel(panel, this.navigation, plan, message => this.announce(message));
    this.planPanel.update(this.navigation.state.filter, actionOf(this.navigation.state));
  }

  listen() {
    const { map, notices } = this;
    map.addEventListener('move', event => {
      this.navigation.amend({ view: event.detail });
      this.updatePanels();
    });
    map.addEventListener('pick', event => this.pick(event.detail).catch(failure => this.fail(failure)));
    notices.follow(map);
    map.addEventListener('link', () => this.showPermalink().catch(() => this.announce(text('failed'))));
    this.navigation.addEventListener('change', event => this.show(event.detail));
    new Hover(map, () => ({ layers: this.content.drawn(), filter: this.navigation.state.filter }));
  }

  /** Shows the state; a reader who has moved is taken to what the state names, otherwise the view is that of the address. */
  async show({ moved, first = false }) {
    const { state } = this.navigation;
    const turn = ++this.showing;
    this.placeView(state, moved, first);
    if (first) this.draw([]);
    try {
      const content = await this.asked(state);
      if (turn === this.showing) this.present(state, content, { moved, first });
    } catch (failure) {
      if (turn === this.showing) this.fail(failure);
    }
  }

  /** What the service knows of what a state names. */
  async asked(state) {
    const code = actionOf(state);
    const [action, card, hits, places] = await Promise.all([
      code && api.action(code),
      state.place && api.cardWithContent(state.place),
      state.point && !state.place && featuresAt(this.map.map, this.content.drawn(), { lat: state.point[1], lng: state.point[0] }, state.filter),
      code || !state.filter.length ? 0 : this.countPlaces(state.filter),
    ]);
    return { action, card, hits, places: action ? action.places : places };
  }

  /** How many places the codes stand for; of a code that the plan does not have the service says what there is. */
  async countPlaces(codes) {
    await this.plan;
    const unknown = this.planPanel?.index.unknown(codes);
    if (unknown) await api.action(unknown);
    return api.howMany(this.layers.filter(layer => layer.actions), condition(codes));
  }

  present(state, { action, card, hits, places }, { moved, first }) {
    const named = [actionOf(state), state.place, state.point].join(' ');
    if (moved) this.content.reveal([...(action?.features ?? []).map(place => place.layer), ...(card ? [card.layer] : [])]);
    if (moved && !(first && state.view)) this.moveTo(action, card, first);
    const now = this.navigation.state;
    this.draw(action ? this.visible().filter(layer => action.features.some(place => place.layer === layer.name)) : this.content.filterable());
    this.notices.showFilter(now.filter, places);
    this.planPanel?.update(now.filter, action?.code ?? null);
    if (state.browsing) this.announce(text('filter.announce', plural('places', places)));
    if (named === this.named) return;
    this.named = named;
    this.marks.choose(card?.envelope ? card.id : null);
    this.detail.show(this.panel(action, card, hits));
    if (!first) this.tell(action, card, hits);
    this.lastAction = action?.code ?? this.lastAction;
    this.lastPlace = card?.id;
  }

  draw(highlight) {
    this.content.draw(this.navigation.state.filter, highlight);
    this.updatePanels();
  }

  updatePanels() {
    const { content, navigation: { state } } = this;
    this.layersPanel.update(content.shown(), content.baseMap(), content.zoom());
    const listed = content.drawn().filter(layer => layer.actions || !state.filter.length).reverse();
    this.listPanel.update({ layers: listed, box: this.map.box(), condition: condition(state.filter) });
  }

  panel(action, card, hits) {
    if (card) return cardPanel(card, this.navigation, () => this.map.fit(card.envelope));
    if (hits) return pointPanel(hits, this.navigation);
    return action ? actionPanel(action, this.layers, this.navigation) : null;
  }

  /** Moves the focus to what has come and says it. */
  tell(action, card, hits) {
    this.sheet.half();
    if (!this.detail.focus(this.lastPlace) && !this.planPanel?.focus(this.lastAction)) {
      document.querySelector('[role=tab][aria-selected=true]').focus();
    }
    if (card) this.announce(text('card.announce', card.name));
    else if (hits) this.announce(plural('point', hits.length));
    else if (action) this.announce(text('action.announce', action.code, plural('places', action.places)));
  }

  async showPermalink() {
    const { showPermalink } = await import('./permalink.js');
    showPermalink(this.navigation, recordOf(this.visible()));
  }

  async pick(latlng) {
    const hits = await featuresAt(this.map.map, this.content.drawn(), latlng, this.navigation.state.filter);
    if (hits.length === 1) this.navigation.go({ place: hits[0].id, point: null }, { stay: true });
    else if (hits.length) this.navigation.go({ place: null, point: [latlng.lng, latlng.lat] }, { stay: true });
    else this.announce(text('point.none'));
  }

  placeView(state, moved, first) {
    if (state.view && (first || !moved)) this.map.setView(state.view);
    else if (first) this.map.fit(this.map.home, { still: true });
  }

  moveTo(action, card, still) {
    const box = card ? card.envelope : union((action?.features ?? []).map(place => place.bbox));
    if (box) this.map.fit(box, { still });
  }

  /** The layers that are shown, in the order in which they are drawn. */
  visible() {
    return this.content.visible();
  }

  announce(message) {
    byId('status').textContent = message;
  }

  fail(failure) {
    this.named = null;
    this.detail.fail(failure);
    this.detail.focus(null);
    if (this.content) this.content.draw([], []);
  }
}

const page = new MapPage();
page.start().catch(failure => page.fail(failure));
