// The pictures of the layers, one above the other: neighbours at full strength share one, so that their labels make room for each other.
import { WmsPicture } from './wms.js';

export class PictureStack {
  /**
   * @param {L.Map} map
   * @param {string} pane the name of a pane of the map
   * @param {(picture: WmsPicture, name: string) => void} listen called with each new picture and a name for it
   */
  constructor(map, pane, listen) {
    this.map = map;
    this.pane = pane;
    this.listen = listen;
    this.pictures = [];
  }

  /**
   * Shows layers, the lowest first.
   * @param {import('./address.js').ShownLayer[]} layers
   * @param {string|null} filter ECQL condition on every layer
   */
  show(layers, filter = null) {
    const parts = together(layers.filter(layer => layer.opacity > 0));
    while (this.pictures.length < parts.length) this.add();
    this.pictures.forEach((picture, place) => picture.show({ layers: [], opacity: 1, ...parts[place], filter }));
  }

  update() {
    this.pictures.forEach(picture => picture.update());
  }

  cancel() {
    this.pictures.forEach(picture => picture.cancel());
  }

  add() {
    const picture = new WmsPicture({ pane: this.pane, zIndex: this.pictures.length + 1 });
    this.listen(picture, `${this.pane} ${this.pictures.length}`);
    this.pictures.push(picture);
    this.map.whenReady(() => picture.addTo(this.map));
  }
}

function together(layers) {
  const parts = [];
  let whole = null;
  for (const { name, opacity } of layers) {
    if (opacity === 100 && whole) {
      whole.layers.push(name);
    } else {
      parts.push({ layers: [name], opacity: opacity / 100 });
      whole = opacity === 100 ? parts.at(-1) : null;
    }
  }
  return parts;
}
