// The outlines of the chosen feature and of the one that the reader points at in a list.
import * as api from './api.js';

export class Marks {
  /** @param {import('./map.js').MapView} map */
  constructor(map) {
    this.map = map;
  }

  /** Outlines the chosen feature; null for none. */
  async choose(id) {
    this.chosen = id;
    this.map.mark(null);
    const shape = await shapeOf(id);
    if (shape && this.chosen === id) this.map.mark(shape);
  }

  /** Outlines the feature that is pointed at; null for none. */
  async pointAt(id) {
    this.pointed = id;
    const shape = await shapeOf(id);
    if (this.pointed === id) this.map.pointAt(shape);
  }
}

/** GeoJSON; null when there is none or the service does not answer, as the outline is an addition. */
async function shapeOf(id) {
  return id ? api.shape(id).catch(() => null) : null;
}
