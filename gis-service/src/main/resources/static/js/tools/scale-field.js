// The scale of the map as a number that can be written.
/* global L */
import { element } from '../dom.js';
import { number, text } from '../texts.js';

const EQUATOR_METRES_PER_PIXEL = 2 * Math.PI * 6378137 / 256;
const PIXEL_METRES = 0.00028;
const SIGNIFICANT_DIGITS = 3;

/** The scale denominator in the middle of the map, with the pixel of 0.28 mm of the OGC's standards. */
export function denominatorOf(map, zoom = map.getZoom()) {
  return EQUATOR_METRES_PER_PIXEL * Math.cos(map.getCenter().lat * Math.PI / 180) / 2 ** zoom / PIXEL_METRES;
}

/** Puts the field on the map. @param {import('./toolbar.js').Page} page */
export function scaleField({ map: view, announce }) {
  const map = view.map;
  const input = element('input', { type: 'text', inputmode: 'numeric', id: 'map-scale', class: 'scale-input', size: '9', autocomplete: 'off' });
  const show = () => {
    const denominator = denominatorOf(map);
    input.value = number(Number(denominator.toPrecision(SIGNIFICANT_DIGITS)));
  };
  const go = () => {
    const denominator = Number(input.value.replace(/^\s*1\s*:/, '').replace(/[\s.,'’]/g, ''));
    if (!(denominator > 0)) {
      announce(text('tools.scale.wrong'));
      show();
      return;
    }
    zoomTo(map, map.getZoom() + Math.log2(denominatorOf(map) / denominator));
    show();
    announce(text('tools.scale.now', input.value));
  };
  const control = L.control({ position: 'bottomleft' });
  control.onAdd = () => {
    const form = element('form', { class: 'scale-field', submit: event => { event.preventDefault(); go(); } },
      element('label', { for: 'map-scale' }, element('span', { class: 'visually-hidden' }, text('tools.scale')),
        element('span', { 'aria-hidden': 'true' }, '1:')), input);
    L.DomEvent.disableClickPropagation(form);
    return form;
  };
  input.addEventListener('change', go);
  control.addTo(map);
  map.on('zoomend moveend', show);
  show();
}

/** Goes to a zoom that need not be one of the map's steps. */
function zoomTo(map, zoom) {
  const step = map.options.zoomSnap;
  map.options.zoomSnap = 0;
  map.setZoom(zoom, { animate: false });
  map.options.zoomSnap = step;
}
