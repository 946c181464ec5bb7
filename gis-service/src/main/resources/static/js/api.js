// The service's answers.
import { language } from './texts.js';

const EDITION = '2024-2026';
const TERRITORIES = { comuni: 'comuni', zone_omogenee: 'zone' };
const answers = new Map();

/** A request that the service refused; the message is the service's own, in the page's language where it has one. */
export class Refusal extends Error {
}

export function layers() {
  return once(`/api/v1/layers?lang=${language}`);
}

export function plan() {
  return once(`/api/v1/plan/${EDITION}`);
}

export function action(code) {
  return once(`/api/v1/plan/${EDITION}/actions/${encodeURIComponent(code)}?lang=${language}`);
}

/** The card of a feature identifier such as aree_dismesse.AD-001. */
export function card(featureId) {
  const [layer, id] = split(featureId);
  return once(`/api/v1/layers/${encodeURIComponent(layer)}/features/${encodeURIComponent(id)}?lang=${language}`);
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

/** GeoJSON, not kept: it depends on the view. */
export function featureInfo(address) {
  return read(address);
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

async function read(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json, application/problem+json' } });
  const body = await response.json().catch(() => null);
  if (response.status >= 400 && response.status < 500) {
    throw new Refusal(body?.detail ?? body?.title ?? String(response.status));
  }
  if (!response.ok || body === null) {
    throw new Error(`${response.status} ${address}`);
  }
  return body;
}
