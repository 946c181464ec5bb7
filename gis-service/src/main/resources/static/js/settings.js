// What the page knows before it asks for anything.

/**
 * @typedef {object} BaseMap
 * @property {string} id
 * @property {string} name
 * @property {'XYZ'|'WMS'} kind
 * @property {string} url
 * @property {string|null} layers names of the layers of a WMS
 * @property {string} attribution
 * @property {string|null} attribution_url
 * @property {number} max_zoom
 */

const settings = JSON.parse(document.getElementById('map-settings').textContent);

/** The edition of the plan in force; null when no plan is loaded. */
export const edition = settings.edition;

/** @type {BaseMap[]} */
export const baseMaps = settings.base_maps;
