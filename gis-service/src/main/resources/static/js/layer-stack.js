// Which layers are shown, how strong and in which order. The lowest comes first; the territory lies below the places.

/** @typedef {import('./address.js').ShownLayer} ShownLayer */

const TERRITORY = 'TERRITORY';

export class LayerStack {
  /** @param layers all layers in the order in which they are drawn */
  constructor(layers) {
    this.layers = layers;
    this.byName = new Map(layers.map(layer => [layer.name, layer]));
  }

  /** The layers that a state shows; those that are not there are left out. @returns {ShownLayer[]} */
  shown(state) {
    if (!state.layers) return this.layers.filter(layer => layer.listed).map(layer => ({ name: layer.name, opacity: 100 }));
    const named = new Map(state.layers.filter(({ name }) => this.byName.has(name)).map(layer => [layer.name, layer]));
    return [...named.values()].sort((one, other) => this.rank(one) - this.rank(other));
  }

  /** All layers in the order in which the reader has them: those that are shown take each other's places among all. */
  ordered(shown) {
    const waiting = shown.map(({ name }) => this.byName.get(name));
    const there = new Set(waiting);
    return this.layers.map(layer => there.has(layer) ? waiting.shift() : layer);
  }

  /** With layers shown besides, where they belong. */
  with(shown, names) {
    const all = new Map([...names.map(name => ({ name, opacity: 100 })), ...shown].map(layer => [layer.name, layer]));
    return this.ordered(shown).flatMap(({ name }) => all.get(name) ?? []);
  }

  without(shown, name) {
    return shown.filter(layer => layer.name !== name);
  }

  withOpacity(shown, name, opacity) {
    return shown.map(layer => layer.name === name ? { name, opacity } : layer);
  }

  /** With a layer moved past the next one of its kind that is shown: up (1) or down (-1); the same when there is none. */
  moved(shown, name, step) {
    const place = shown.findIndex(layer => layer.name === name);
    if (!this.movable(shown, name, step)) return shown;
    const moved = [...shown];
    [moved[place], moved[place + step]] = [moved[place + step], moved[place]];
    return moved;
  }

  /** Whether a layer has one of its kind above (1) or below it (-1). */
  movable(shown, name, step) {
    const place = shown.findIndex(layer => layer.name === name);
    const other = shown[place + step];
    return place >= 0 && Boolean(other) && this.rank(other) === this.rank(shown[place]);
  }

  /** As a state keeps it: null for the layers shown by default as they are by default. */
  stated(shown) {
    const text = layers => layers.map(({ name, opacity }) => `${name}:${opacity}`).join();
    return text(shown) === text(this.shown({ layers: null })) ? null : shown;
  }

  rank({ name }) {
    return this.byName.get(name).kind === TERRITORY ? 0 : 1;
  }
}
