// WMS requests for the view of a Leaflet map, in EPSG:3857.
/* global L */

const ADDRESS = '/wms';
const MARGIN = 0.1;
const LARGEST_SIDE = 2048;
const DENSEST = 2;
const LARGEST_PICTURE_SIDE = 4096;
const STANDARD_DOTS_PER_INCH = 25.4 / 0.28;
const SETTLE_MILLISECONDS = 120;

/**
 * What a picture shows.
 * @typedef {object} Picture
 * @property {string[]} layers names in drawing order
 * @property {string|null} filter ECQL condition on every layer, or null
 * @property {number} opacity from 0 to 1
 */

/**
 * A picture of the view and a margin around it, made by the server in one piece so that labels are placed once. The previous
 * picture stays until the next one is there. Events: loading, load, error, cancel.
 */
export const WmsPicture = L.Layer.extend({
  initialize(options) {
    L.setOptions(this, options);
    this.picture = { layers: [], filter: null, opacity: 1 };
  },

  show(picture) {
    this.picture = picture;
    this.shown?.setOpacity(picture.opacity);
    if (this._map) this.updateSoon();
  },

  onAdd() {
    this.updateSoon();
  },

  onRemove() {
    clearTimeout(this.settling);
    this.drop(this.coming);
    this.drop(this.shown);
    this.coming = this.shown = null;
  },

  getEvents() {
    return {
      movestart: () => { this.moving = true; },
      moveend: () => {
        this.moving = false;
        this.updateSoon();
      },
      resize: this.updateSoon,
    };
  },

  /** Asks for a picture once the map has come to rest. */
  updateSoon() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this._map && !this.moving && this.update(), SETTLE_MILLISECONDS);
  },

  update() {
    const wanted = this.picture.layers.length ? request(this._map, this.picture) : null;
    if (wanted && wanted.address === (this.coming ?? this.shown)?._url) return;
    this.drop(this.coming);
    this.coming = null;
    if (!wanted) {
      this.drop(this.shown);
      this.shown = null;
      this.fire('load');
      return;
    }
    this.coming = L.imageOverlay(wanted.address, wanted.bounds, {
      pane: this.options.pane, zIndex: this.options.zIndex, opacity: 0, alt: '',
    });
    const coming = this.coming;
    coming.on('load', () => this.swap(coming)).on('error', () => this.fail(coming));
    coming.addTo(this._map);
    this.fire('loading');
  },

  /** Gives up the picture that is on its way. */
  cancel() {
    if (!this.coming) return;
    this.drop(this.coming);
    this.coming = null;
    this.fire('cancel');
  },

  swap(arrived) {
    if (arrived !== this.coming) return;
    arrived.setOpacity(this.picture.opacity);
    this.drop(this.shown);
    this.shown = arrived;
    this.coming = null;
    this.fire('load');
  },

  fail(failed) {
    if (failed !== this.coming) return;
    this.drop(failed);
    this.coming = null;
    this.fire('error');
  },

  drop(overlay) {
    if (!overlay) return;
    overlay.remove();
    overlay.off();
    if (!overlay.getElement().complete) overlay.getElement().src = L.Util.emptyImageUrl;
  },
});

/**
 * The address of a GetFeatureInfo request at a position.
 * @param layers as /api/v1/layers describes them, in drawing order
 * @param properties lists for each layer the properties that are asked for
 */
export function featureInfoAddress(map, layers, position, { properties, count }) {
  const size = map.getSize();
  const pixel = map.latLngToContainerPoint(position).round();
  const names = layers.map(layer => layer.name).join(',');
  return address({
    REQUEST: 'GetFeatureInfo', LAYERS: names, QUERY_LAYERS: names, STYLES: '', CRS: 'EPSG:3857',
    BBOX: box(map, map.getPixelBounds()), WIDTH: size.x, HEIGHT: size.y, I: pixel.x, J: pixel.y,
    INFO_FORMAT: 'application/json', FEATURE_COUNT: count, PROPERTYNAME: layers.map(layer => `(${properties(layer).join(',')})`).join(''),
  });
}

function request(map, picture) {
  const size = map.getSize();
  const seen = map.getPixelBounds();
  const margin = L.point(marginOf(size.x), marginOf(size.y));
  const pixels = L.bounds(seen.min.subtract(margin), seen.max.add(margin));
  const bounds = L.latLngBounds(map.unproject(pixels.getBottomLeft()), map.unproject(pixels.getTopRight()));
  const density = densityOf(pixels.getSize());
  const parameters = {
    REQUEST: 'GetMap', LAYERS: picture.layers.join(','), STYLES: '', CRS: 'EPSG:3857', BBOX: box(map, pixels),
    WIDTH: Math.round(pixels.getSize().x * density), HEIGHT: Math.round(pixels.getSize().y * density),
    FORMAT: 'image/png; mode=8bit', TRANSPARENT: 'TRUE',
  };
  if (density > 1) parameters.DPI = (STANDARD_DOTS_PER_INCH * density).toFixed(4);
  if (picture.filter) parameters.CQL_FILTER = picture.filter;
  return { address: address(parameters), bounds };
}

/** How many pixels of the picture make one of the page: those that the screen has, within what the server draws at once. */
function densityOf(size) {
  const room = LARGEST_PICTURE_SIDE / Math.max(size.x, size.y);
  return Math.max(1, Math.min(window.devicePixelRatio || 1, DENSEST, room));
}

function marginOf(side) {
  return Math.max(0, Math.min(Math.round(side * MARGIN), Math.floor((LARGEST_SIDE - side) / 2)));
}

function box(map, pixels) {
  const project = pixel => L.CRS.EPSG3857.project(map.unproject(pixel));
  const low = project(pixels.getBottomLeft());
  const high = project(pixels.getTopRight());
  return [low.x, low.y, high.x, high.y].map(metres => metres.toFixed(2)).join(',');
}

function address(parameters) {
  return ADDRESS + '?' + new URLSearchParams({ SERVICE: 'WMS', VERSION: '1.3.0', ...parameters });
}
