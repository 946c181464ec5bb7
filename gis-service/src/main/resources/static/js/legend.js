// The legend of a layer: its lines are there with the layer, the symbols come from the server in boxes kept for them.
import { element } from './dom.js';
import { denominator, drawnAt } from './scale.js';
import { text } from './texts.js';

const SYMBOL = 24;
const FRAME = 2;
const BOX = SYMBOL + 2 * FRAME;
const DENSE = 'dpi:181';

export class Legend {
  /** @param layer as /api/v1/layers describes it */
  constructor(layer) {
    this.layer = layer;
    this.named = layer.symbols.length > 0 && layer.symbols.every(symbol => symbol.rule);
    this.lines = this.named ? layer.symbols.map(symbol => ({ symbol, item: line(layer, symbol) })) : [];
    this.node = this.named
      ? element('ul', { class: 'layer-legend', 'aria-label': text('layers.legend', layer.title) }, this.lines.map(({ item }) => item))
      : element('img', { class: 'layer-legend', loading: 'lazy', alt: text('layers.legend', layer.title) });
  }

  /** Shows what is drawn at a zoom level. */
  update(zoom) {
    const scale = Math.round(denominator(zoom));
    this.lines.forEach(({ symbol, item }) => { item.hidden = !drawnAt(symbol.scales, zoom); });
    if (!this.named && scale !== this.scale) this.node.src = `${this.layer.legend}&SCALE=${scale}`;
    this.scale = scale;
  }
}

function line(layer, { rule, title }) {
  const query = new URLSearchParams({
    RULE: rule, WIDTH: SYMBOL, HEIGHT: SYMBOL, LEGEND_OPTIONS: `forceLabels:off;forceTitles:off;${window.devicePixelRatio > 1 ? DENSE : ''}`,
  });
  return element('li', {},
    element('img', { src: `${layer.legend}&${query}`, width: BOX, height: BOX, loading: 'lazy', alt: '' }), element('span', {}, title));
}
