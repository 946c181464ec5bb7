// The map of somebody else below the layers, when the reader has chosen one.
/* global L */
import { element } from './dom.js';

const PANE = 'ground';

export class BaseMapLayer {
  /** @param {(event: 'failed') => void} onFailure called when a tile of it does not come */
  constructor(map, onFailure) {
    this.map = map;
    this.onFailure = onFailure;
    map.createPane(PANE).style.zIndex = 150;
    this.attribution = L.control({ position: 'bottomright' });
    this.attribution.onAdd = () => element('div', { class: 'map-attribution' }, this.credit(this.shown));
    this.shown = null;
  }

  /** @param {import('./settings.js').BaseMap|null} baseMap null for none */
  show(baseMap) {
    if (baseMap?.id === this.shown?.id) return;
    this.layer?.remove();
    this.attribution.remove();
    this.shown = baseMap;
    this.layer = baseMap && made(baseMap, this.map.getMaxZoom()).on('tileerror', this.onFailure).addTo(this.map);
    if (baseMap) this.attribution.addTo(this.map);
  }

  reload() {
    this.layer?.redraw();
  }

  credit({ attribution, attribution_url: address }) {
    return address ? element('a', { href: address, rel: 'noopener' }, attribution) : attribution;
  }
}

function made({ kind, url, layers, max_zoom: maxNativeZoom }, maxZoom) {
  const options = { pane: PANE, maxNativeZoom, maxZoom };
  return kind === 'WMS'
    ? L.tileLayer.wms(url, { ...options, layers, version: '1.3.0', format: 'image/png' })
    : L.tileLayer(url, options);
}
