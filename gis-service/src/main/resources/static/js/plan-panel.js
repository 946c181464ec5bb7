// The plan as a tree of axes, strategies and actions, with a search and boxes that filter the map.
import { MOST_CODES } from './address.js';
import { element, icon } from './dom.js';
import { FilterChips } from './filter-chips.js';
import { PlanIndex } from './plan-filter.js';
import { plural, text } from './texts.js';

export class PlanPanel {
  /**
   * @param {import('./navigation.js').Navigation} navigation
   * @param plan the service's answer about the edition
   * @param {function(string): void} announce
   */
  constructor(container, navigation, plan, announce) {
    this.navigation = navigation;
    this.announce = announce;
    this.index = new PlanIndex(plan);
    this.entries = [];
    this.boxes = new Map();
    this.chips = new FilterChips(this.index, {
      remove: code => this.choose(code, false, true), clear: () => this.filterBy([], true),
    });
    this.matches = element('p', { class: 'plan-matches', role: 'status' });
    this.search = element('input', {
      type: 'search', id: 'plan-search', class: 'form-control', autocomplete: 'off', 'aria-describedby': 'plan-search-hint',
      input: () => this.narrow(),
    });
    this.onlyPlaced = element('input', { type: 'checkbox', id: 'plan-only-placed', change: () => this.narrow() });
    container.replaceChildren(
      element('p', { class: 'panel-lead' }, text('plan.lead')), this.tools(), this.matches,
      element('ul', { class: 'plan-tree', 'aria-label': text('plan.tree') }, plan.axes.map(axis => this.axis(axis))),
      this.chips.node);
  }

  /** Shows what filters the map; opens the branch of the action that is shown, null for none. */
  update(codes, action) {
    this.chips.update(codes);
    const chosen = this.index.actions(codes);
    for (const [code, box] of this.boxes) {
      const { actions } = this.index.parts.get(code);
      const count = actions.filter(one => chosen.has(one)).length;
      box.checked = actions.length > 0 && count === actions.length;
      box.indeterminate = count > 0 && count < actions.length;
    }
    this.reveal(action);
  }

  /** Moves the focus to an action; false when it is not seen. */
  focus(code) {
    const link = this.entries.find(entry => entry.code === code)?.link;
    link?.focus();
    return Boolean(link) && document.activeElement === link;
  }

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

  choose(code, wanted, fromChip = false) {
    const codes = this.index.toggled(this.navigation.state.filter, code, wanted);
    if (codes.length > MOST_CODES) {
      this.announce(text('filter.most', MOST_CODES));
      this.matches.textContent = text('filter.most', MOST_CODES);
      this.update(this.navigation.state.filter, null);
    } else {
      this.filterBy(codes, fromChip);
    }
  }

  filterBy(codes, fromChip) {
    this.navigation.go({ filter: codes, browsing: codes.length > 0, place: null, point: null }, { stay: true });
    if (fromChip) this.returnFocus();
  }

  /** The focus stays near what has been taken away. */
  returnFocus() {
    this.chips.update(this.navigation.state.filter);
    if (this.chips.node.hidden) this.search.focus();
    else this.chips.focus();
  }

  tools() {
    return element('div', { class: 'plan-tools' },
      element('label', { for: 'plan-search' }, text('plan.search')),
      this.search,
      element('p', { id: 'plan-search-hint', class: 'hint' }, text('plan.search.hint')),
      element('div', { class: 'form-check' }, this.onlyPlaced,
        element('label', { for: 'plan-only-placed' }, text('plan.onlyPlaced'))));
  }

  axis(axis) {
    const actions = axis.strategies.flatMap(strategy => strategy.actions);
    return this.branch({ kind: 'axis', code: axis.code, label: text('plan.axis', axis.code), title: axis.title, actions },
      details => axis.strategies.map(strategy => this.strategy(strategy, details)));
  }

  strategy(strategy, axisDetails) {
    const label = text('plan.strategy', strategy.code);
    return this.branch({ kind: 'strategy', code: strategy.code, label, title: strategy.title, actions: strategy.actions },
      details => strategy.actions.map(action => this.action(action, [axisDetails, details])));
  }

  action(action, branches) {
    const link = this.navigation.link({ filter: [action.code] }, { class: 'plan-action' },
      element('span', { class: 'plan-code' }, element('span', { class: 'visually-hidden' }, text('plan.action', action.code)),
        element('span', { 'aria-hidden': 'true' }, action.code)),
      element('span', { class: 'plan-title', lang: 'it' }, action.title),
      element('span', { class: action.places ? 'places' : 'places places-none' }, plural('places', action.places)));
    const item = element('li', { class: 'plan-part' }, this.box(action.code, text('plan.action', action.code)), link);
    const words = [action.code, action.title].join(' ').toLocaleLowerCase('it');
    this.entries.push({ code: action.code, places: action.places, words, link, item, branches });
    return item;
  }

  /** A part of the plan that opens; children makes its items, given the details element that holds them. */
  branch({ kind, code, label, title, actions }, children) {
    const placed = actions.filter(action => action.places > 0).length;
    const details = element('details', { class: `plan-${kind}` },
      element('summary', {},
        element('span', { class: 'plan-label' }, label),
        element('span', { class: 'plan-title', lang: 'it' }, title),
        element('span', { class: placed ? 'plan-placed' : 'plan-placed plan-placed-none' }, plural('plan.placed', placed)),
        icon('expand')));
    details.append(element('ul', {}, children(details)));
    return element('li', { class: 'plan-part' }, this.box(code, label), details);
  }

  box(code, label) {
    const box = element('input', {
      type: 'checkbox', class: 'plan-box', 'aria-label': text('filter.show', label), title: text('filter.show', label),
      change: () => this.choose(code, box.checked),
    });
    this.boxes.set(code, box);
    return box;
  }

  /** Shows what the search words name. */
  narrow() {
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
