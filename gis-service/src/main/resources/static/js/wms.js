// WMS requests for the view of a Leaflet map, in EPSG:3857.
/* global L */

const ADDRESS = '/wms';
const MARGIN = 0.1;
const LARGEST_SIDE = 2048;
const SETTLE_MILLISECONDS = 120;

/**
 * What a picture shows.
 * @typedef {object} Picture
 * @property {string[]} layers names in drawing order
 * @property {string|null} filter ECQL condition on every layer, or null
 */

/**
 * A picture of the view and a margin around it, made by the server in one piece so that labels are placed once. The previous
 * picture stays until the next one is there.
 */
export const WmsPicture = L.Layer.extend({
  initialize(options) {
    L.setOptions(this, options);
    this.picture = { layers: [], filter: null };
  },

  show(picture) {
    this.picture = picture;
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
    this.coming = L.imageOverlay(wanted.address, wanted.bounds, { pane: this.options.pane, opacity: 0, alt: '' });
    const coming = this.coming;
    coming.on('load', () => this.swap(coming)).on('error', () => this.fail(coming));
    coming.addTo(this._map);
    this.fire('loading');
  },

  swap(arrived) {
    if (arrived !== this.coming) return;
    arrived.setOpacity(1);
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

/** The address of a GetFeatureInfo request at a position. */
export function featureInfoAddress(map, layers, position) {
  const size = map.getSize();
  const pixel = map.latLngToContainerPoint(position).round();
  return address({
    REQUEST: 'GetFeatureInfo', LAYERS: layers.join(','), QUERY_LAYERS: layers.join(','), STYLES: '', CRS: 'EPSG:3857',
    BBOX: box(map, map.getPixelBounds()), WIDTH: size.x, HEIGHT: size.y, I: pixel.x, J: pixel.y,
    INFO_FORMAT: 'application/json', FEATURE_COUNT: 50,
  });
}

/** The ECQL condition that a place serves an action: its code is alone, first, last or amid the codes joined with semicolons. */
export function servesAction(code) {
  const places = [`LIKE '${code};%'`, `LIKE '%;${code}'`, `LIKE '%;${code};%'`];
  return [`azioni = '${code}'`, ...places.map(place => `azioni ${place}`)].join(' OR ');
}

function request(map, picture) {
  const size = map.getSize();
  const seen = map.getPixelBounds();
  const margin = L.point(marginOf(size.x), marginOf(size.y));
  const pixels = L.bounds(seen.min.subtract(margin), seen.max.add(margin));
  const bounds = L.latLngBounds(map.unproject(pixels.getBottomLeft()), map.unproject(pixels.getTopRight()));
  const parameters = {
    REQUEST: 'GetMap', LAYERS: picture.layers.join(','), STYLES: '', CRS: 'EPSG:3857', BBOX: box(map, pixels),
    WIDTH: pixels.getSize().x, HEIGHT: pixels.getSize().y, FORMAT: 'image/png; mode=8bit', TRANSPARENT: 'TRUE',
  };
  if (picture.filter) {
    parameters.CQL_FILTER = picture.layers.map(() => picture.filter).join(';');
  }
  return { address: address(parameters), bounds };
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
