// A layer in the list of layers: whether it is shown, its legend, how strong it is, its place among the others, where it comes from.
import { element, icon } from './dom.js';
import { Legend } from './legend.js';
import { drawnAt, nearestZoom } from './scale.js';
import { number, text } from './texts.js';

const STRONGEST = 100;
const STEP = 5;

export class LayerEntry {
  /**
   * @param layer as /api/v1/layers describes it
   * @param {object} actions what the reader can do: show(name, wanted), fade(name, opacity, done), move(name, step), zoomTo(zoom)
   */
  constructor(layer, actions) {
    this.layer = layer;
    this.actions = actions;
    this.legend = new Legend(layer);
    this.box = element('input', {
      type: 'checkbox', id: `layer-${layer.name}`, change: () => actions.show(layer.name, this.box.checked),
    });
    this.outOfScale = element('p', { class: 'layer-scale' });
    this.strength = this.slider();
    this.up = this.mover('arrow-up', text('layers.up', layer.title), 1);
    this.down = this.mover('arrow-down', text('layers.down', layer.title), -1);
    this.options = this.disclosure(text('layers.options'), this.strength,
      element('div', { class: 'layer-order' }, element('span', {}, text('layers.order')), this.up, this.down));
    this.node = element('li', { class: 'layer' }, this.heading(), this.outOfScale, this.legend.node, this.options, this.about());
  }

  /**
   * @param {import('./address.js').ShownLayer|undefined} shown undefined when the layer is not shown
   * @param {{up: boolean, down: boolean}} movable
   */
  update(shown, movable, zoom) {
    const drawn = drawnAt(this.layer.scales, zoom);
    this.box.checked = Boolean(shown);
    this.legend.update(zoom);
    this.legend.node.hidden = !shown || !drawn;
    this.outOfScale.hidden = !shown || drawn;
    if (shown && !drawn) this.tellScale(zoom);
    this.options.hidden = !shown;
    this.setStrength(shown?.opacity ?? STRONGEST);
    this.setMovable(movable);
  }

  mover(iconName, label, step) {
    return element('button', {
      type: 'button', class: 'layer-move', title: label, 'aria-label': label, click: () => this.actions.move(this.layer.name, step),
    }, icon(iconName));
  }

  /** Enables the buttons that can move the layer; where one has come to the end the focus goes to the other. */
  setMovable({ up, down }) {
    const focused = document.activeElement;
    this.up.disabled = !up;
    this.down.disabled = !down;
    if (focused === this.up && !up) this.down.focus();
    if (focused === this.down && !down) this.up.focus();
  }

  heading() {
    const { name, title, count, empty_note: emptyNote } = this.layer;
    return [
      element('div', { class: 'form-check' }, this.box,
        element('label', { for: `layer-${name}` }, title,
          element('span', { class: 'layer-count' }, count ? number(count) : text('layers.empty')))),
      count === 0 && emptyNote ? element('p', { class: 'layer-note' }, emptyNote) : null,
    ];
  }

  slider() {
    const id = `opacity-${this.layer.name}`;
    this.range = element('input', {
      type: 'range', id, min: 0, max: STRONGEST, step: STEP,
      input: () => this.fade(false), change: () => this.fade(true),
    });
    this.percent = element('output', { for: id });
    return element('div', { class: 'layer-opacity' },
      element('label', { for: id }, text('layers.opacity'), element('span', { class: 'visually-hidden' }, `: ${this.layer.title}`)),
      this.range, this.percent);
  }

  fade(done) {
    const opacity = Number(this.range.value);
    this.setStrength(opacity);
    this.actions.fade(this.layer.name, opacity, done);
  }

  setStrength(opacity) {
    this.range.value = opacity;
    this.percent.textContent = `${opacity} %`;
  }

  tellScale(zoom) {
    const wanted = nearestZoom(this.layer.scales, zoom);
    this.outOfScale.replaceChildren(wanted > zoom ? text('layers.tooFar') : text('layers.tooNear'), ' ',
      element('button', { type: 'button', class: 'link-button', click: () => this.actions.zoomTo(wanted) }, text('layers.zoom')));
  }

  about() {
    const { summary, schematic_note: schematic, attribution, licence } = this.layer;
    return this.disclosure(text('layers.about'),
      element('p', {}, summary),
      schematic ? element('p', {}, schematic) : null,
      element('dl', {},
        element('dt', {}, text('layers.attribution')), element('dd', {}, linked(attribution.title, attribution.url)),
        element('dt', {}, text('layers.licence')), element('dd', {}, linked(licence.name, licence.url))));
  }

  disclosure(label, ...content) {
    return element('details', { class: 'layer-about' }, element('summary', {}, label,
      element('span', { class: 'visually-hidden' }, `: ${this.layer.title}`)), content);
  }
}

function linked(label, address) {
  return address ? element('a', { href: address }, label) : label;
}
