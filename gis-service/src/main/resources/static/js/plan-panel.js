// The plan as a tree of axes, strategies and actions, with a search.
import { element, icon } from './dom.js';
import { plural, text } from './texts.js';

export class PlanPanel {
  constructor(container, navigation, plan) {
    this.navigation = navigation;
    this.entries = [];
    this.matches = element('p', { class: 'plan-matches', role: 'status' });
    this.search = element('input', {
      type: 'search', id: 'plan-search', class: 'form-control', autocomplete: 'off', 'aria-describedby': 'plan-search-hint',
      input: () => this.filter(),
    });
    this.onlyPlaced = element('input', { type: 'checkbox', id: 'plan-only-placed', change: () => this.filter() });
    container.append(
      element('p', { class: 'panel-lead' }, text('plan.lead')),
      element('div', { class: 'plan-tools' },
        element('label', { for: 'plan-search' }, text('plan.search')),
        this.search,
        element('p', { id: 'plan-search-hint', class: 'hint' }, text('plan.search.hint')),
        element('div', { class: 'form-check' }, this.onlyPlaced,
          element('label', { for: 'plan-only-placed' }, text('plan.onlyPlaced')))),
      this.matches,
      element('ul', { class: 'plan-tree', 'aria-label': text('plan.tree') }, plan.axes.map(axis => this.axis(axis))));
  }

  /** Shows where the chosen action is: opens its branch and marks it; null when none is chosen. */
  reveal(code) {
    for (const entry of this.entries) {
      if (entry.code === code) {
        entry.link.setAttribute('aria-current', 'true');
        entry.branches.forEach(branch => { branch.open = true; });
      } else {
        entry.link.removeAttribute('aria-current');
      }
    }
  }

  focus(code) {
    this.entries.find(entry => entry.code === code)?.link.focus();
  }

  axis(axis) {
    const actions = axis.strategies.flatMap(strategy => strategy.actions);
    return branch({ kind: 'axis', label: text('plan.axis', axis.code), title: axis.title, actions },
      details => axis.strategies.map(strategy => this.strategy(strategy, details)));
  }

  strategy(strategy, axisDetails) {
    return branch({ kind: 'strategy', label: text('plan.strategy', strategy.code), title: strategy.title, actions: strategy.actions },
      details => strategy.actions.map(action => this.action(action, [axisDetails, details])));
  }

  action(action, branches) {
    const link = this.navigation.link({ action: action.code }, { class: 'plan-action' },
      element('span', { class: 'plan-code' }, element('span', { class: 'visually-hidden' }, text('plan.action', action.code)),
        element('span', { 'aria-hidden': 'true' }, action.code)),
      element('span', { class: 'plan-title', lang: 'it' }, action.title),
      element('span', { class: action.places ? 'places' : 'places places-none' }, plural('places', action.places)));
    const item = element('li', {}, link);
    const words = [action.code, action.title].join(' ').toLocaleLowerCase('it');
    this.entries.push({ code: action.code, places: action.places, words, link, item, branches });
    return item;
  }

  filter() {
    const words = this.search.value.toLocaleLowerCase('it').split(/\s+/).filter(word => word);
    const active = words.length > 0 || this.onlyPlaced.checked;
    let count = 0;
    const open = new Set();
    for (const entry of this.entries) {
      const matches = words.every(word => entry.words.includes(word)) && (!this.onlyPlaced.checked || entry.places > 0);
      entry.item.hidden = !matches;
      if (matches) {
        count++;
        entry.branches.forEach(branch => open.add(branch));
      }
    }
    for (const branch of new Set(this.entries.flatMap(entry => entry.branches))) {
      branch.parentElement.hidden = !open.has(branch);
      branch.open = active && open.has(branch);
    }
    this.matches.textContent = active ? plural('plan.matches', count) : '';
  }
}

/** A part of the plan that opens; children makes its items, given the details element that holds them. */
function branch({ kind, label, title, actions }, children) {
  const placed = actions.filter(action => action.places > 0).length;
  const details = element('details', { class: `plan-${kind}` },
    element('summary', {},
      element('span', { class: 'plan-label' }, label),
      element('span', { class: 'plan-title', lang: 'it' }, title),
      element('span', { class: placed ? 'plan-placed' : 'plan-placed plan-placed-none' }, plural('plan.placed', placed)),
      icon('expand')));
  details.append(element('ul', {}, children(details)));
  return element('li', {}, details);
}
