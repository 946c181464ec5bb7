// Puts the page together: what the address says is shown in the panel and on the map.
import * as api from './api.js';
import { actionPanel } from './action-panel.js';
import { cardPanel } from './card-panel.js';
import { DetailPanel } from './detail-panel.js';
import { LayersPanel } from './layers-panel.js';
import { MapNotices } from './map-notices.js';
import { MapView } from './map.js';
import { Navigation } from './navigation.js';
import { featuresAt } from './picking.js';
import { PlanPanel } from './plan-panel.js';
import { pointPanel } from './point-panel.js';
import { Sheet } from './sheet.js';
import { tabs } from './tabs.js';
import { plural, text } from './texts.js';
import { toolbar } from './tools/toolbar.js';

const byId = id => document.getElementById(id);

class MapPage {
  constructor() {
    this.navigation = new Navigation();
    this.map = new MapView(byId('map'));
    this.detail = new DetailPanel(byId('panel-home'), byId('panel-detail'));
    this.sheet = new Sheet(document.querySelector('main'), byId('sheet-toggle'));
    this.notices = new MapNotices(
      { filter: byId('map-filter'), failure: byId('map-failure'), progress: byId('map-progress') },
      () => this.navigation.go({ action: null }, { stay: true }), () => this.map.reload());
    this.showing = 0;
  }

  async start() {
    const [layers, plan] = await Promise.all([api.layers(), api.plan()]);
    this.layers = [...layers].sort((one, other) => one.drawing_order - other.drawing_order);
    this.planPanel = new PlanPanel(byId('panel-plan'), this.navigation, plan);
    this.layersPanel = new LayersPanel(byId('panel-layers'), layers, visible => this.navigation.go({ layers: visible }, { stay: true }));
    tabs(document.querySelector('[role=tablist]'));
    this.map.setHome(union(layers.map(layer => layer.bounds)));
    this.listen();
    toolbar(this);
    await this.show({ moved: true, first: true });
  }

  listen() {
    const { map, notices } = this;
    map.addEventListener('move', event => this.navigation.amend({ view: event.detail }));
    map.addEventListener('pick', event => this.pick(event.detail).catch(failure => this.fail(failure)));
    map.addEventListener('loading', event => notices.started(event.detail));
    map.addEventListener('loaded', event => notices.ended(event.detail));
    map.addEventListener('failed', event => notices.failed(event.detail));
    this.navigation.addEventListener('change', event => this.show(event.detail));
  }

  /** Shows the state; a reader who has moved is taken to what the state names, otherwise the view is that of the address. */
  async show({ moved, first = false }) {
    const { state } = this.navigation;
    const turn = ++this.showing;
    this.placeView(state, moved, first);
    try {
      const content = await this.content(state);
      if (turn === this.showing) this.present(state, content, { moved, first });
    } catch (failure) {
      if (turn === this.showing) this.fail(failure);
    }
  }

  async content(state) {
    const [action, card, hits] = await Promise.all([
      state.action && api.action(state.action),
      state.place && cardWithContent(state.place),
      state.point && !state.place && featuresAt(this.map.map, this.visible(), position(state.point), state.action),
    ]);
    return { action, card, hits };
  }

  present(state, { action, card, hits }, { moved, first }) {
    const named = [state.action, state.place, state.point].join(' ');
    if (moved) this.makeVisible([...(action?.features ?? []).map(place => place.layer), ...(card ? [card.layer] : [])]);
    if (moved && !(first && state.view)) this.moveTo(action, card, first);
    const visible = this.visible().map(layer => layer.name);
    this.layersPanel.update(visible);
    this.map.show(visible, action?.code ?? null, (action?.features ?? []).map(place => place.layer));
    this.notices.showFilter(action);
    this.planPanel.reveal(action?.code ?? null);
    if (named === this.named) return;
    this.named = named;
    this.mark(card);
    this.detail.show(this.panel(state, action, card, hits));
    if (!first) this.tell(action, card, hits);
    this.lastAction = action?.code ?? this.lastAction;
    this.lastPlace = card?.id;
  }

  panel(state, action, card, hits) {
    if (card) return cardPanel(card, state.action, this.navigation, () => this.map.fit(card.envelope));
    if (hits) return pointPanel(hits, this.layers, state.action, this.navigation);
    return action ? actionPanel(action, this.layers, this.navigation) : null;
  }

  /** Moves the focus to what has come and says it. */
  tell(action, card, hits) {
    this.sheet.half();
    if (!this.detail.focus(this.lastPlace) && this.lastAction) this.planPanel.focus(this.lastAction);
    if (card) this.announce(text('card.announce', card.name));
    else if (hits) this.announce(plural('point', hits.length));
    else if (action) this.announce(text('action.announce', action.code, plural('places', action.places)));
  }

  async pick(latlng) {
    const hits = await featuresAt(this.map.map, this.visible(), latlng, this.navigation.state.action);
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

  async mark(card) {
    this.map.mark(null);
    const shape = card?.envelope ? await api.shape(card.id).catch(() => null) : null;
    if (shape && this.navigation.state.place === card.id) this.map.mark(shape);
  }

  visible() {
    const chosen = this.navigation.state.layers;
    return this.layers.filter(layer => chosen ? chosen.includes(layer.name) : layer.listed);
  }

  makeVisible(names) {
    const visible = this.visible().map(layer => layer.name);
    const missing = [...new Set(names)].filter(name => !visible.includes(name));
    if (missing.length) this.navigation.amend({ layers: [...visible, ...missing] });
  }

  announce(message) {
    byId('status').textContent = message;
  }

  fail(failure) {
    this.named = null;
    this.detail.fail(failure);
    this.detail.focus(null);
    if (this.layers) this.map.show(this.visible().map(layer => layer.name), null, []);
  }
}

/** The card of a feature; of a municipality or zone together with what is in it. */
async function cardWithContent(featureId) {
  const [card, content] = await Promise.all([api.card(featureId), api.territory(featureId)]);
  return { ...card, content };
}

function position([longitude, latitude]) {
  return { lat: latitude, lng: longitude };
}

/** The box around boxes (west, south, east, north); null when there is none. */
function union(boxes) {
  const there = boxes.filter(box => box);
  return there.length ? [0, 1, 2, 3].map(side => Math[side < 2 ? 'min' : 'max'](...there.map(box => box[side]))) : null;
}

const page = new MapPage();
page.start().catch(failure => page.fail(failure));
