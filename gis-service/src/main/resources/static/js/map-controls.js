// The buttons on the map and its scale bar.
/* global L */
import { element, icon } from './dom.js';
import { number, text } from './texts.js';

/** Puts them on the map. @param {{home: function(): void, link: function(): void|null}} actions without a button for links when that is null */
export function addControls(map, { home, link }) {
  L.control.zoom({
    position: 'topright', zoomInTitle: text('map.zoomIn'), zoomOutTitle: text('map.zoomOut'),
  }).addTo(map);
  const buttons = L.control({ position: 'topright' });
  buttons.onAdd = () => {
    const bar = element('div', { class: 'leaflet-bar' },
      button('fullscreen', text('map.home'), home), link ? button('link', text('map.link'), link) : '');
    L.DomEvent.disableClickPropagation(bar);
    return bar;
  };
  buttons.addTo(map);
  scaleBar().addTo(map);
}

function button(iconName, label, onClick) {
  return element('button', { type: 'button', class: 'map-button', title: label, 'aria-label': label, click: onClick }, icon(iconName));
}

/** The scale bar with numbers as the language writes them. */
function scaleBar() {
  const bar = L.control.scale({ imperial: false, maxWidth: 120 });
  bar._updateMetric = function (metres) {
    const rounded = this._getRoundNum(metres);
    this._updateScale(this._mScale, rounded < 1000 ? `${rounded} m` : `${number(rounded / 1000)} km`, rounded / metres);
  };
  return bar;
}
