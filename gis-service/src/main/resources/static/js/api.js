// The service's answers.
import { edition } from './settings.js';
import { language } from './texts.js';

const TERRITORIES = { comuni: 'comuni', zone_omogenee: 'zone' };
const answers = new Map();

/** A request that the service refused; the message is the service's own, in the page's language where it has one. */
export class Refusal extends Error {
}

export function layers() {
  return once(`/api/v1/layers?lang=${language}`);
}

export function plan() {
  return once(`/api/v1/plan/${edition}`);
}

export function action(code) {
  return once(`/api/v1/plan/${edition}/actions/${encodeURIComponent(code)}?lang=${language}`);
}

/** The card of a feature identifier such as aree_dismesse.AD-001. */
export function card(featureId) {
  const [layer, id] = split(featureId);
  return once(`/api/v1/layers/${encodeURIComponent(layer)}/features/${encodeURIComponent(id)}?lang=${language}`);
}

/** The card of a feature; of a municipality or zone together with what lies in it, as its content. */
export async function cardWithContent(featureId) {
  const [found, content] = await Promise.all([card(featureId), territory(featureId)]);
  return { ...found, content };
}

/** What lies in a municipality or zone; null for a feature of another layer. */
export async function territory(featureId) {
  const [layer, code] = split(featureId);
  const path = TERRITORIES[layer];
  return path ? once(`/api/v1/${path}/${encodeURIComponent(code)}?lang=${language}`) : null;
}

/** The shape of a feature as GeoJSON in longitude and latitude. */
export function shape(featureId) {
  return once('/wfs?' + new URLSearchParams({
    SERVICE: 'WFS', VERSION: '2.0.0', REQUEST: 'GetFeature', TYPENAMES: split(featureId)[0], RESOURCEID: featureId,
    SRSNAME: 'CRS:84', OUTPUTFORMAT: 'application/json',
  }));
}

/** GeoJSON, not kept: it depends on the view. The signal, which may be left out, gives the request up. */
export function featureInfo(address, signal) {
  return read(address, signal);
}

/**
 * The names of the features of layers that are in a part of the map, the highest layer first; not kept.
 * @param layers the highest first, as /api/v1/layers describes them
 * @param {object} part
 * @param {number[]} part.box west, south, east, north in degrees
 * @param {string|null} part.condition ECQL
 * @returns GeoJSON features without shapes; numberMatched is how many there are in all
 */
export function featuresIn(layers, { box, condition, start, count }, signal) {
  const inBox = `BBOX(geom,${box.map(degrees => degrees.toFixed(5)).join(',')},'CRS:84')`;
  return read('/wfs?' + new URLSearchParams({
    ...inLayers(layers), COUNT: count, STARTINDEX: start, CQL_FILTER: condition ? `${inBox} AND (${condition})` : inBox,
  }), signal);
}

/** How many features of layers meet a condition (ECQL). */
export async function howMany(layers, condition) {
  const answer = await once('/wfs?' + new URLSearchParams({ ...inLayers(layers), CQL_FILTER: condition, RESULTTYPE: 'hits' }));
  return answer.numberMatched;
}

function inLayers(layers) {
  const lists = content => layers.map(layer => `(${content(layer)})`).join('');
  return {
    SERVICE: 'WFS', VERSION: '2.0.0', REQUEST: 'GetFeature', OUTPUTFORMAT: 'application/json',
    TYPENAMES: lists(layer => layer.name), PROPERTYNAME: lists(layer => layer.name_property), SORTBY: lists(layer => layer.name_property),
  };
}

function split(featureId) {
  const point = featureId.indexOf('.');
  return [featureId.slice(0, point), featureId.slice(point + 1)];
}

function once(address) {
  if (!answers.has(address)) {
    const answer = read(address);
    answers.set(address, answer);
    answer.catch(() => answers.delete(address));
  }
  return answers.get(address);
}

async function read(address, signal) {
  const response = await fetch(address, { signal, headers: { Accept: 'application/json, application/problem+json' } });
  const body = await response.json().catch(() => null);
  if (response.status >= 400 && response.status < 500) {
    throw new Refusal(body?.detail ?? body?.title ?? String(response.status));
  }
  if (!response.ok || body === null) {
    throw new Error(`${response.status} ${address}`);
  }
  return body;
}
