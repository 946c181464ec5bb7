// The card of a place.
import { actionOf } from './address.js';
import { element, focusHeading, icon, iconButton } from './dom.js';
import { pageLink } from './pages.js';
import { number, plural, text } from './texts.js';

/**
 * @param card the service's answer about the place
 * @param onZoom called when the reader wants to see the place on the map
 */
export function cardPanel(card, navigation, onZoom) {
  const action = actionOf(navigation.state);
  const back = action ? text('card.backToAction', action) : text('card.back');
  return [
    iconButton('arrow-left', back, () => navigation.go({ place: null }, { stay: true })),
    element('p', { class: 'eyebrow' }, card.layer_title),
    focusHeading(2, card.name, 'panel-title'),
    card.page ? pageLink(card.page, text('card.page')) : null,
    element('div', { class: 'card-tools' },
      card.envelope ? iconButton('zoom-in', text('card.zoom'), onZoom) : null,
      copyButton()),
    card.municipality || card.zone ? section(text('card.where'), element('dl', { class: 'facts' },
      fact(text('card.municipality'), placeLink(card.municipality, card.municipality && `comuni.${card.municipality.code}`, navigation)),
      fact(text('card.zone'), placeLink(card.zone, card.zone && `zone_omogenee.${card.zone.code}`, navigation)))) : null,
    card.content ? content(card.content, navigation) : section(text('card.actions'), card.actions.length
      ? element('ul', { class: 'plain-list' }, card.actions.map(action => actionItem(action, navigation)))
      : element('p', {}, text('card.actions.empty'))),
    section(text('card.facts'), element('dl', { class: 'facts' },
      card.attributes.map(item => fact(item.title, [item.value, item.unit].filter(part => part).join(' '))),
      card.geometry_quality ? fact(text('card.quality'), card.geometry_quality) : null,
      card.source ? fact(text('card.source'), card.source) : null,
      fact(text('card.id'), element('code', {}, card.id)))),
    card.content?.municipalities ? section(text('card.municipalities'), element('ul', { class: 'inline-list' },
      card.content.municipalities.map(municipality => element('li', {},
        navigation.link({ place: `comuni.${municipality.code}` }, {}, municipality.name))))) : null,
  ];
}

function fact(title, value) {
  return value ? element('div', {}, element('dt', {}, title), element('dd', {}, value)) : null;
}

function placeLink(place, featureId, navigation) {
  return place && navigation.link({ place: featureId }, {}, place.name);
}

/** What a municipality or zone holds: places by layer, and the actions that they serve. */
function content({ places, actions }, navigation) {
  return [
    section(text('card.places'), places.length
      ? element('dl', { class: 'facts' }, places.map(layer => fact(layer.title, number(layer.count))))
      : element('p', {}, text('card.places.empty'))),
    section(text('card.actionsHere'), actions.length
      ? element('ul', { class: 'plain-list' }, actions.map(action => element('li', {},
        actionLink(action, navigation), ' ', element('span', { class: 'places' }, plural('places', action.places)))))
      : element('p', {}, text('card.actionsHere.empty'))),
  ];
}

function actionLink(action, navigation) {
  return navigation.link({ filter: [action.code] }, { class: 'action-link' },
    element('span', { class: 'plan-code' }, action.code), ' ', element('span', { lang: 'it' }, action.title));
}

function actionItem(action, navigation) {
  return element('li', {},
    actionLink(action, navigation),
    element('p', { class: 'hint' }, action.basis));
}

function copyButton() {
  const label = element('span', { 'aria-live': 'polite' }, text('card.copy'));
  return element('button', {
    type: 'button', class: 'link-button',
    click: () => navigator.clipboard?.writeText(window.location.href)
      .then(() => { label.textContent = text('card.copied'); }, () => { label.textContent = text('card.copyFailed'); })
      ?? (label.textContent = text('card.copyFailed')),
  }, icon('link'), label);
}

function section(title, ...content) {
  return element('section', { class: 'detail-section' }, element('h3', {}, title), ...content);
}
