// What the page shows, as its address says it. The address alone is enough to open the same page again.

/**
 * @typedef {object} State
 * @property {string|null} action code of an action of the plan
 * @property {string|null} place feature identifier, for example aree_dismesse.AD-001
 * @property {[number, number]|null} point longitude and latitude of which the features are listed
 * @property {string[]|null} layers visible layers, or null for those listed by default
 * @property {{zoom: number, lat: number, lon: number}|null} view what part of the map is seen
 */

const PLACE = /^[a-z][a-z0-9_]*\..+$/;

/** @returns {State} */
export function readState(location) {
  const query = new URLSearchParams(location.search);
  const place = query.get('luogo');
  return {
    action: query.get('azione') || null,
    place: place && PLACE.test(place) ? place : null,
    point: numbers(query.get('punto'), ',', 2),
    layers: query.has('livelli') ? query.get('livelli').split(',').filter(name => name) : null,
    view: readView(location.hash),
  };
}

/** The address of a state, in the language of the page. */
export function addressOf(state, language, location = window.location) {
  const parameters = [];
  const add = (name, value) => parameters.push(`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  if (state.action) add('azione', state.action);
  if (state.place) add('luogo', state.place);
  if (state.point && !state.place) add('punto', state.point.map(degrees => degrees.toFixed(5)).join(','));
  if (state.layers) add('livelli', state.layers.join(','));
  if (language !== 'it' || new URLSearchParams(location.search).has('lang')) add('lang', language);
  const view = state.view ? `#${trim(state.view.zoom, 2)}/${state.view.lat.toFixed(5)}/${state.view.lon.toFixed(5)}` : '';
  return `${location.pathname}${parameters.length ? '?' + parameters.join('&') : ''}${view}`;
}

function readView(hash) {
  const view = numbers(hash.replace(/^#/, ''), '/', 3);
  return view && { zoom: view[0], lat: view[1], lon: view[2] };
}

function numbers(text, separator, count) {
  const read = (text ?? '').split(separator).map(part => part.trim() === '' ? NaN : Number(part));
  return read.length === count && read.every(Number.isFinite) ? read : null;
}

function trim(value, decimals) {
  return String(Number(value.toFixed(decimals)));
}
