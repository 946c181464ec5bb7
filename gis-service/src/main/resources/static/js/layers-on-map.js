// The layers as the address has them, and as the map shows them.
import { condition } from './plan-filter.js';
import { LayerStack } from './layer-stack.js';
import { drawnAt } from './scale.js';
import { baseMaps } from './settings.js';

export class LayersOnMap {
  /**
   * @param {object[]} layers as /api/v1/layers describes them
   * @param {import('./navigation.js').Navigation} navigation
   * @param {import('./map.js').MapView} map
   */
  constructor(layers, navigation, map) {
    this.all = [...layers].sort((one, other) => one.drawing_order - other.drawing_order);
    this.stack = new LayerStack(this.all);
    this.navigation = navigation;
    this.map = map;
  }

  /** @returns {import('./address.js').ShownLayer[]} */
  shown() {
    return this.stack.shown(this.navigation.state);
  }

  /** The layers that are shown, in the order in which they are drawn. */
  visible() {
    return this.shown().map(({ name }) => this.stack.byName.get(name));
  }

  /** Those of them that are drawn at this scale and not faded to nothing. */
  drawn() {
    const faded = new Set(this.shown().filter(layer => layer.opacity === 0).map(layer => layer.name));
    return this.visible().filter(layer => !faded.has(layer.name) && drawnAt(layer.scales, this.zoom()));
  }

  /** The chosen base map; null for none. */
  baseMap() {
    return baseMaps.find(map => map.id === this.navigation.state.base) ?? null;
  }

  zoom() {
    return this.map.map.getZoom();
  }

  /** Those of them that may hold what meets the filter. */
  filterable() {
    return this.visible().filter(layer => layer.actions);
  }

  /**
   * Draws the layers.
   * @param {string[]} filter codes of the plan whose places stand out
   * @param {object[]} highlight the layers that are drawn once more above the rest, with what meets the filter
   */
  draw(filter, highlight) {
    const names = new Set(highlight.map(layer => layer.name));
    const isTerritory = ({ name }) => this.stack.byName.get(name).kind === 'TERRITORY';
    const shown = this.shown();
    this.map.show({
      territory: shown.filter(isTerritory),
      places: shown.filter(layer => !isTerritory(layer)),
      highlight: shown.filter(layer => names.has(layer.name)),
      condition: condition(filter),
      baseMap: this.baseMap(),
    });
  }

  /** Shows layers, a step in the history; not yet done, the change is drawn and noted only. */
  change(layers, done) {
    const changes = { layers: this.stack.stated(layers) };
    if (done) return this.navigation.go(changes, { stay: true });
    this.navigation.amend(changes);
    const { filter } = this.navigation.state;
    this.draw(filter, filter.length ? this.filterable() : []);
  }

  /** Makes layers visible that are not. */
  reveal(names) {
    const shown = this.shown();
    const missing = names.filter(name => !shown.some(layer => layer.name === name));
    if (missing.length) this.navigation.amend({ layers: this.stack.stated(this.stack.with(shown, missing)) });
  }
}
