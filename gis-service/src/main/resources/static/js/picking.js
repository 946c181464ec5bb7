// Which features are at a point, as the server answers with its own tolerance.
import { featureInfo } from './api.js';
import { featureInfoAddress } from './wms.js';

const MUNICIPALITIES = 'comuni';

/**
 * @typedef {object} Hit
 * @property {string} id feature identifier
 * @property {string} layer name of its layer
 * @property {string} name
 * @property {string[]} actions codes of the actions that it serves
 */

/**
 * The features at a position that its reader may mean: the places there, those of the chosen action alone when there are any;
 * where there is no place, the municipality or else the zone.
 * @returns {Promise<Hit[]>}
 */
export async function featuresAt(map, layers, position, actionCode) {
  if (!layers.length) return [];
  const answer = await featureInfo(featureInfoAddress(map, layers.map(layer => layer.name), position));
  const hits = answer.features.map(feature => ({
    id: feature.id,
    layer: feature.id.slice(0, feature.id.indexOf('.')),
    name: feature.properties.nome,
    actions: (feature.properties.azioni ?? '').split(';'),
  }));
  const places = hits.filter(hit => layers.find(layer => layer.name === hit.layer).kind === 'THEME');
  const choices = [places.filter(place => place.actions.includes(actionCode)), places,
    hits.filter(hit => hit.layer === MUNICIPALITIES), hits];
  return choices.find(choice => choice.length) ?? [];
}
