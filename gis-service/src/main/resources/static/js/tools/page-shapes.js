// The shapes of a page of a table on the map: all outlined, the one under the pointer and the chosen one stronger.
/* global L */

const PLAIN = { color: '#0059b3', weight: 2, opacity: 1, fillOpacity: 0.15, radius: 7 };
const POINTED = { ...PLAIN, color: '#a3005c', weight: 4, fillOpacity: 0.25 };
const NEAREST_ZOOM = 15;

export class PageShapes {
  /** @param fit moves the map to bounds, no nearer than a zoom @param {function(string): void} clicked called with the identifier of a feature clicked on the map */
  constructor(map, fit, clicked) {
    this.map = map;
    this.fit = fit;
    this.clicked = clicked;
    this.group = L.featureGroup();
    this.shapes = new Map();
  }

  show() {
    this.group.addTo(this.map);
  }

  hide() {
    this.group.remove();
  }

  /** @param {object[]} features as GeoJSON in degrees */
  of(features) {
    this.group.clearLayers();
    this.chosen = this.pointed = null;
    this.shapes = new Map(features.filter(feature => feature.geometry).map(feature => [feature.id, this.shape(feature)]));
    for (const shape of this.shapes.values()) this.group.addLayer(shape);
  }

  /** Shows what the pointer or the focus is on; null for nothing. */
  point(id) {
    this.pointed = id;
    this.paint();
  }

  choose(id) {
    this.chosen = id;
    this.paint();
  }

  /** Moves the map to a feature. */
  goTo(id) {
    const shape = this.shapes.get(id);
    if (shape) this.fit(shape.getBounds(), Math.max(this.map.getZoom(), NEAREST_ZOOM));
  }

  shape(feature) {
    const shape = L.geoJSON(feature, { style: PLAIN, bubblingMouseEvents: false,
      pointToLayer: (point, position) => L.circleMarker(position, { ...PLAIN, bubblingMouseEvents: false }) });
    shape.on('click', () => this.clicked(feature.id));
    return shape;
  }

  paint() {
    for (const [id, shape] of this.shapes) {
      const strong = id === this.chosen || id === this.pointed;
      shape.setStyle(strong ? POINTED : PLAIN);
      if (strong) shape.bringToFront();
    }
  }
}
