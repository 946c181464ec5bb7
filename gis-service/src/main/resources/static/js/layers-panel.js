// The tree of layers: places, territory, base map. The uppermost layer comes first.
import { element, iconButton } from './dom.js';
import { LayerEntry } from './layer-entry.js';
import { text } from './texts.js';

const GROUPS = { THEME: () => text('layers.theme'), TERRITORY: () => text('layers.territory') };

export class LayersPanel {
  /**
   * @param {HTMLElement} container
   * @param {import('./layer-stack.js').LayerStack} stack
   * @param {import('./settings.js').BaseMap[]} baseMaps those that there are to choose from
   * @param {object} actions what the reader can do: change(layers, done), choose(base map or null), zoomTo(zoom)
   */
  constructor(container, stack, baseMaps, actions) {
    this.stack = stack;
    this.shown = [];
    this.actions = actions;
    const change = (layers, done = true) => actions.change(layers, done);
    const entryActions = {
      show: (name, wanted) => change(wanted ? stack.with(this.shown, [name]) : stack.without(this.shown, name)),
      fade: (name, opacity, done) => change(stack.withOpacity(this.shown, name, opacity), done),
      move: (name, step) => change(stack.moved(this.shown, name, step)),
      zoomTo: actions.zoomTo,
    };
    this.entries = new Map(stack.layers.map(layer => [layer.name, new LayerEntry(layer, entryActions)]));
    this.lists = new Map(Object.keys(GROUPS).map(kind => [kind, element('ul', { class: 'layer-list' })]));
    this.reset = iconButton('refresh', text('layers.reset'), () => change(stack.shown({ layers: null })));
    container.append(element('p', { class: 'panel-lead' }, text('layers.lead')),
      ...Object.entries(GROUPS).map(([kind, label]) => group(label(), this.lists.get(kind))), this.baseMapGroup(baseMaps), this.reset);
  }

  /** Shows what is on the map. */
  update(shown, baseMap, zoom) {
    this.shown = shown;
    const order = this.stack.ordered(shown).reverse();
    for (const [kind, list] of this.lists) arrange(list, order.filter(layer => layer.kind === kind).map(({ name }) => this.entries.get(name).node));
    for (const [name, entry] of this.entries) {
      entry.update(shown.find(layer => layer.name === name),
        { up: this.stack.movable(shown, name, 1), down: this.stack.movable(shown, name, -1) }, zoom);
    }
    this.reset.hidden = this.stack.stated(shown) === null;
    for (const choice of this.choices) choice.checked = choice.value === (baseMap?.id ?? '');
  }

  baseMapGroup(baseMaps) {
    const own = { id: '', name: text('layers.base.none') };
    this.choices = [];
    if (!baseMaps.length) return group(text('layers.base'), element('p', { class: 'layer-note' }, text('layers.base.own')));
    return group(text('layers.base'), [own, ...baseMaps].map(map => this.choice(map, map === own ? null : map)));
  }

  choice({ id, name }, baseMap) {
    const input = element('input', {
      type: 'radio', name: 'base-map', id: `base-map-${id}`, value: id, change: () => this.actions.choose(baseMap),
    });
    this.choices.push(input);
    return element('div', { class: 'form-check' }, input, element('label', { for: input.id }, name));
  }
}

function group(label, ...content) {
  return element('fieldset', { class: 'layer-group' }, element('legend', {}, label), content);
}

/** Puts nodes in order; what is moved would lose the focus. */
function arrange(list, nodes) {
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  nodes.forEach((node, place) => {
    if (list.children[place] !== node) list.insertBefore(node, list.children[place] ?? null);
  });
  focused?.focus({ preventScroll: true });
}
