// What filters the map, each part with a button that takes it away.
import { element, icon } from './dom.js';
import { levelOf } from './plan-filter.js';
import { text } from './texts.js';

const LABELS = {
  axis: code => text('plan.axis', code), strategy: code => text('plan.strategy', code), action: code => text('plan.action', code),
};

/** What a part of the plan is called, such as Asse 2. */
export function labelOf(code) {
  return LABELS[levelOf(code)](code);
}

export class FilterChips {
  /**
   * @param {import('./plan-filter.js').PlanIndex} index
   * @param {object} actions what the reader can do: remove(code), clear()
   */
  constructor(index, actions) {
    this.index = index;
    this.actions = actions;
    this.list = element('ul', { class: 'filter-chips', 'aria-labelledby': 'filter-title' });
    this.clear = element('button', { type: 'button', class: 'link-button', click: actions.clear }, text('filter.clear'));
    this.node = element('div', { class: 'filter-panel', hidden: true },
      element('p', { id: 'filter-title', class: 'filter-title', tabindex: '-1' }, text('filter.title')), this.list, this.clear);
  }

  /** @param {string[]} codes none for no filter */
  update(codes) {
    const known = codes.filter(code => this.index.parts.has(code));
    if (known.join() === this.shown) return;
    this.shown = known.join();
    this.node.hidden = !known.length;
    this.clear.hidden = known.length < 2;
    this.list.replaceChildren(...known.map(code => this.chip(this.index.parts.get(code))));
  }

  /** Moves the focus here, as something has been taken away. */
  focus() {
    (this.list.querySelector('button') ?? this.node.querySelector('.filter-title')).focus();
  }

  chip({ code, title }) {
    const label = labelOf(code);
    return element('li', {}, element('span', { class: 'chip chip-simple', title },
      element('span', { class: 'chip-label' }, label),
      element('button', { type: 'button', click: () => this.actions.remove(code) }, icon('close', 'icon-xs'),
        element('span', { class: 'visually-hidden' }, text('filter.remove', label)))));
  }
}
