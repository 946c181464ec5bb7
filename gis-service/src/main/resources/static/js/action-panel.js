// An action of the plan: its text, its places, its projects, the indicators of its strategy.
import { element, focusHeading, iconButton } from './dom.js';
import { pageLink, pageOf } from './pages.js';
import { language, number, plural, text } from './texts.js';

const BASES = {
  cross_reference: () => text('action.basis.cross_reference'),
  layout: () => text('action.basis.layout'),
  wording: () => text('action.basis.wording'),
};

/**
 * @param action the service's answer about the action
 * @param layers the layers, for their titles
 */
export function actionPanel(action, layers, navigation) {
  return [
    iconButton('arrow-left', text('action.back'), () => navigation.go({ filter: [], place: null, point: null }, { stay: true })),
    element('p', { class: 'eyebrow', lang: 'it' },
      `${action.axis.code} ${action.axis.title}`, element('br'), `${action.strategy.code} ${action.strategy.title}`),
    focusHeading(2, [element('span', { class: 'action-code' }, text('plan.action', action.code)), ' ',
      element('span', { lang: 'it' }, action.title)], 'panel-title'),
    pageLink(pageOf('piano/azioni', action.code), text('action.page')),
    section(text('action.text'),
      element('blockquote', { class: 'official-text', lang: 'it' }, action.description),
      language === 'it' ? null : element('p', { class: 'hint' }, text('action.italian'))),
    section([text('action.places'), ' ', element('span', { class: 'places' }, plural('places', action.places))],
      action.features.length ? groups(action, layers).map(group => places(group, action.code, navigation))
        : element('p', {}, text('action.places.empty'))),
    section(text('action.projects'),
      action.projects.length ? element('ul', { class: 'plain-list' }, action.projects.map(project))
        : element('p', {}, text('action.projects.empty'))),
    action.indicators.length ? section(text('action.indicators', action.strategy.code),
      element('ul', { class: 'plain-list' }, action.indicators.map(indicator))) : null,
  ];
}

/** Places of one layer that are linked for the same reason, as they are listed. */
function groups(action, layers) {
  const found = new Map();
  for (const place of action.features) {
    const key = `${place.layer} ${place.reason}`;
    if (!found.has(key)) {
      found.set(key, { title: layers.find(layer => layer.name === place.layer).title, reason: place.reason, places: [] });
    }
    found.get(key).places.push(place);
  }
  return [...found.values()];
}

function places(group, code, navigation) {
  return [
    element('h4', { class: 'group-title' }, group.title),
    element('p', { class: 'hint' }, text('action.why', group.reason)),
    element('ul', { class: 'place-list' }, group.places.map(place => element('li', {},
      navigation.link({ filter: [code], place: place.id }, { 'data-place': place.id }, place.name),
      place.comune ? element('span', { class: 'place-where' }, place.comune) : null))),
  ];
}

function project(item) {
  return element('li', {},
    element('details', { class: 'project' },
      element('summary', { lang: 'it' }, item.title),
      element('div', { lang: 'it' },
        element('p', {}, item.description),
        item.programme ? element('p', {}, text('action.projects.programme', item.programme)) : null,
        item.urls.filter(isWebAddress).map(address => element('p', {},
          element('a', { href: address, rel: 'noopener' }, text('action.projects.page'), ` (${new URL(address).hostname})`)))),
      item.link_basis ? element('p', { class: 'hint' }, BASES[item.link_basis]()) : null));
}

function indicator(item) {
  const value = item.value === null ? item.note : [number(item.value), item.unit].filter(part => part).join(' ');
  return element('li', { class: 'indicator' },
    element('span', { class: 'indicator-name', lang: 'it' }, item.name),
    element('span', { class: 'indicator-value' }, value),
    element('span', { class: 'hint' }, text('action.indicator', item.year, item.source)));
}

function isWebAddress(address) {
  return /^https?:\/\//.test(address);
}

function section(title, ...content) {
  return element('section', { class: 'detail-section' }, element('h3', {}, title), ...content);
}
