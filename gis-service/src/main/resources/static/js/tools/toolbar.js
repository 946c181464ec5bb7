// The tools beside the map.

/**
 * What the page gives its tools. It exists once the layers are known and the map is there.
 * @typedef {object} Page
 * @property {import('../map.js').MapView} map the map; map.map is the Leaflet map
 * @property {import('../navigation.js').Navigation} navigation the state in the address: navigation.state, go(), amend()
 * @property {object[]} layers all layers in the order in which they are drawn, as /api/v1/layers describes them
 * @property {function(): object[]} visible the layers that are shown now, in the order in which they are drawn
 * @property {import('../detail-panel.js').DetailPanel} detail the part of the panel for one thing
 * @property {function(string): void} announce says something to those who do not see the map
 */

/** Puts the tools on the map; called once. @param {Page} page */
export function toolbar(page) {
}
