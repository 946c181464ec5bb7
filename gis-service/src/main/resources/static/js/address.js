// What the page shows, as its address says it. The address alone is enough to open the same page again.

/**
 * @typedef {object} State
 * @property {string[]} filter codes of the axes, strategies and actions of the plan whose places stand out; empty for all places alike
 * @property {boolean} browsing whether the plan is shown although the filter is a single action
 * @property {string|null} place feature identifier, for example aree_dismesse.AD-001
 * @property {[number, number]|null} point longitude and latitude of which the features are listed
 * @property {ShownLayer[]|null} layers visible layers, the lowest first, or null for those shown by default
 * @property {string|null} base identifier of a base map, or null for none
 * @property {{zoom: number, lat: number, lon: number}|null} view what part of the map is seen
 * @property {{edition: string|null, date: string|null, renewed: boolean}|null} record edition of the plan and date of the data when a link was made,
 *   and whether its codes have been made those of the edition in force
 */

/** @typedef {{name: string, opacity: number}} ShownLayer opacity in per cent, from 0 to 100 */

const PLACE = /^[a-z][a-z0-9_]*\..+$/;
const CODE = /^[\w.-]+$/;
const ACTION = /^[^.]+\.[^.]+\.[^.]+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NEAR = 14;
export const MOST_CODES = 12;

/** @returns {State} */
export function readState(location, browsing = false) {
  const query = new URLSearchParams(location.search);
  const place = query.get('luogo');
  return {
    filter: list(query.getAll('azione').join(',')).filter(code => CODE.test(code)).slice(0, MOST_CODES),
    browsing,
    place: place && PLACE.test(place) ? place : null,
    point: numbers(query.get('punto'), ',', 2),
    layers: query.has('livelli') ? list(query.get('livelli')).map(readLayer) : null,
    base: query.get('sfondo') || null,
    view: readView(location.hash),
    record: readRecord(query),
  };
}

/** The address of a state, in the language of the page. */
export function addressOf(state, language, location = window.location) {
  const parameters = [];
  const add = (name, value) => parameters.push(`${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`);
  if (state.filter.length) add('azione', state.filter.join(','));
  if (state.place) add('luogo', state.place);
  if (state.point && !state.place) add('punto', state.point.map(degrees => degrees.toFixed(5)).join(','));
  if (state.layers) add('livelli', state.layers.map(layer => layer.opacity < 100 ? `${layer.name}:${layer.opacity}` : layer.name).join(','));
  if (state.base) add('sfondo', state.base);
  if (state.record?.edition) add(state.record.renewed ? 'rinnovo' : 'edizione', state.record.edition);
  if (state.record?.date) add('dati', state.record.date);
  if (language !== 'it' || new URLSearchParams(location.search).has('lang')) add('lang', language);
  return `${location.pathname}${parameters.length ? '?' + parameters.join('&') : ''}${viewOf(state.view)}`;
}

/** The action that a state is about: the only code of the filter, when the reader does not look for more; else null. */
export function actionOf(state) {
  return state.filter.length === 1 && !state.browsing && ACTION.test(state.filter[0]) ? state.filter[0] : null;
}

function readLayer(text) {
  const [, name, percent] = /^(.*?)(?::(\d{1,3}))?$/.exec(text);
  return { name, opacity: percent === undefined ? 100 : Math.min(100, Number(percent)) };
}

function readRecord(query) {
  const renewed = query.has('rinnovo');
  const edition = query.get(renewed ? 'rinnovo' : 'edizione');
  const date = query.get('dati');
  return edition || DAY.test(date ?? '') ? { edition: edition || null, date: DAY.test(date ?? '') ? date : null, renewed } : null;
}

function readView(hash) {
  const view = numbers(hash.replace(/^#/, ''), '/', 3);
  return view && { zoom: view[0], lat: view[1], lon: view[2] };
}

/** Four decimals are 10 metres, which are no more than a pixel from afar. */
function viewOf(view) {
  if (!view) return '';
  const decimals = view.zoom < NEAR ? 4 : 5;
  return `#${trim(view.zoom, 2)}/${trim(view.lat, decimals)}/${trim(view.lon, decimals)}`;
}

function list(text) {
  return [...new Set(text.split(',').map(part => part.trim()).filter(part => part))];
}

function numbers(text, separator, count) {
  const read = (text ?? '').split(separator).map(part => part.trim() === '' ? NaN : Number(part));
  return read.length === count && read.every(Number.isFinite) ? read : null;
}

function trim(value, decimals) {
  return String(Number(value.toFixed(decimals)));
}
