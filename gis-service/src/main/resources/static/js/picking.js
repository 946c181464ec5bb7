// Which features are at a point, as the server answers with its own tolerance.
import { featureInfo } from './api.js';
import { layerOf, nameOf } from './features.js';
import { serves } from './plan-filter.js';
import { featureInfoAddress } from './wms.js';

const MUNICIPALITIES = 'comuni';
const ACTIONS = 'azioni';
const MOST = 50;
const MOST_IN_A_HINT = 3;

/**
 * @typedef {object} Hit
 * @property {string} id feature identifier
 * @property {object} layer its layer
 * @property {string} name
 * @property {string[]} actions codes of the actions that it serves
 */

/**
 * The features at a position that its reader may mean: the places there, those that meet the filter alone when there are any; where there
 * is no place, the municipality or else the zone.
 * @param {string[]} filter codes of the plan
 * @returns {Promise<Hit[]>}
 */
export function featuresAt(map, layers, position, filter) {
  return chosen(map, layers, position, filter, { count: MOST });
}

/** The first few of them, for a hint; the signal gives the request up. */
export function namesAt(map, layers, position, filter, signal) {
  return chosen(map, layers, position, filter, { count: MOST_IN_A_HINT, signal });
}

async function chosen(map, layers, position, filter, { count, signal }) {
  const named = layers.filter(layer => layer.name_property);
  if (!named.length) return [];
  const answer = await featureInfo(featureInfoAddress(map, named, position, { properties, count }), signal);
  const hits = answer.features.map(feature => hitOf(layerOf(layers, feature.id), feature));
  const places = hits.filter(hit => hit.layer.kind === 'THEME');
  const choices = [places.filter(place => serves(place.actions, filter)), places, hits.filter(hit => hit.layer.name === MUNICIPALITIES), hits];
  return choices.find(choice => choice.length) ?? [];
}

function properties(layer) {
  return layer.actions ? [layer.name_property, ACTIONS] : [layer.name_property];
}

function hitOf(layer, feature) {
  return { id: feature.id, layer, name: nameOf(layer, feature), actions: (feature.properties[ACTIONS] ?? '').split(';') };
}
