// The layers with their legends and sources.
import { element } from './dom.js';
import { number, text } from './texts.js';

export class LayersPanel {
  /** @param onChange called with the names of the visible layers when the reader changes them */
  constructor(container, layers, onChange) {
    this.boxes = new Map();
    this.onChange = onChange;
    container.append(element('p', { class: 'panel-lead' }, text('layers.lead')),
      this.group(text('layers.theme'), layers.filter(layer => layer.kind === 'THEME')),
      this.group(text('layers.territory'), layers.filter(layer => layer.kind === 'TERRITORY')));
  }

  /** Shows which layers are visible. */
  update(visible) {
    for (const [name, { box, legend }] of this.boxes) {
      box.checked = visible.includes(name);
      legend.hidden = !box.checked;
    }
  }

  group(label, layers) {
    return element('fieldset', { class: 'layer-group' }, element('legend', {}, label), layers.map(layer => this.layer(layer)));
  }

  layer(layer) {
    const id = `layer-${layer.name}`;
    const box = element('input', { type: 'checkbox', id, change: () => this.onChange(this.visible()) });
    const legend = element('img', {
      class: 'layer-legend', src: layer.legend, loading: 'lazy', alt: text('layers.legend', layer.title),
    });
    this.boxes.set(layer.name, { box, legend });
    return element('div', { class: 'layer' },
      element('div', { class: 'form-check' }, box,
        element('label', { for: id }, layer.title,
          element('span', { class: 'layer-count' }, layer.count ? number(layer.count) : text('layers.empty')))),
      layer.count === 0 && layer.empty_note ? element('p', { class: 'layer-note' }, layer.empty_note) : null,
      legend,
      element('details', { class: 'layer-about' }, element('summary', {}, text('layers.about'),
        element('span', { class: 'visually-hidden' }, `: ${layer.title}`)),
        element('p', {}, layer.summary),
        layer.schematic_note ? element('p', {}, layer.schematic_note) : null,
        element('dl', {},
          element('dt', {}, text('layers.attribution')), element('dd', {}, linked(layer.attribution.title, layer.attribution.url)),
          element('dt', {}, text('layers.licence')), element('dd', {}, linked(layer.licence.name, layer.licence.url)))));
  }

  visible() {
    return [...this.boxes].filter(([, { box }]) => box.checked).map(([name]) => name);
  }
}

function linked(label, address) {
  return address ? element('a', { href: address }, label) : label;
}
