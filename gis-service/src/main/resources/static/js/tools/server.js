// What the tools ask the service for, and how its refusals become words.
import { Refusal } from '../api.js';
import { language, text } from '../texts.js';

const WFS = '/wfs';
const answers = new Map();

/** An answer in JSON. @throws {Refusal} with the service's own words when it refuses */
export async function read(address, options = {}) {
  const response = await fetch(address, { ...options, headers: { Accept: 'application/json, application/geo+json, application/problem+json', ...options.headers } });
  if (!response.ok) throw new Refusal(await reason(response));
  return response.json();
}

/** The columns of a layer's table, in the page's language. */
export function columns(layer) {
  return once(`/api/v1/layers/${encodeURIComponent(layer)}/columns?lang=${language}`);
}

/** All municipalities with their codes. */
export function municipalities() {
  return once('/api/v1/comuni');
}

/** All zones with their numbers. */
export function zones() {
  return once('/api/v1/zone');
}

/** What of each layer lies in a municipality or zone. @param {'comune'|'zona'} kind */
export function within(kind, code) {
  return once(`/api/v1/selections?${kind}=${encodeURIComponent(code)}`);
}

/** The parameters of a GetFeature request; lists of layers become one query each. */
export function featureParameters(layers, conditions, others = {}) {
  const typeNames = layers.length === 1 ? layers[0] : layers.map(layer => `(${layer})`).join('');
  return new URLSearchParams({ SERVICE: 'WFS', VERSION: '2.0.0', REQUEST: 'GetFeature', TYPENAMES: typeNames, ...conditions, ...others });
}

/**
 * Features in degrees as GeoJSON, with numberMatched; posted, as a condition may be longer than an address.
 * @param {AbortSignal} [signal] ends the request
 */
export function features(layer, conditions, others, signal) {
  const body = featureParameters([layer], conditions, { OUTPUTFORMAT: 'application/json', SRSNAME: 'CRS:84', ...others });
  return read(WFS, { method: 'POST', body, signal });
}

/** How many features of a layer meet conditions. @param {AbortSignal} [signal] ends the request */
export async function count(layer, conditions, signal) {
  const answer = await features(layer, conditions, { COUNT: '1', PROPERTYNAME: 'nome' }, signal);
  return answer.numberMatched;
}

/** Why the service refused, in its own words: a problem description, an exception report of an OGC service, or else the status. */
export async function reason(response) {
  const body = await response.text();
  try {
    const problem = JSON.parse(body);
    return problem.detail ?? problem.title ?? problem.error;
  } catch {
    const report = new DOMParser().parseFromString(body, 'application/xml');
    const words = report.querySelector('ExceptionText, ServiceException')?.textContent.trim();
    return words || text('tools.refused', String(response.status));
  }
}

function once(address) {
  if (!answers.has(address)) {
    const answer = read(address);
    answers.set(address, answer);
    answer.catch(() => answers.delete(address));
  }
  return answers.get(address);
}
