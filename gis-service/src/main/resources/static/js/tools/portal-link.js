// In the page of another site the map has, instead of tools, a link to itself in the portal and the sources of what it shows.
import { element } from '../dom.js';
import { text } from '../texts.js';
import { keepingCentre } from './centre.js';

/** @param {import('./toolbar.js').Page} page */
export function portalLink(page) {
  document.head.append(element('base', { target: '_blank' }));
  const link = document.getElementById('portal-link');
  const sources = document.getElementById('embed-sources');
  const update = () => {
    link.href = `/${window.location.search}${window.location.hash}`;
    sources.replaceChildren(...credits(page.visible()));
  };
  for (const event of ['pointerenter', 'focus', 'pointerdown']) link.addEventListener(event, update);
  page.navigation.addEventListener('change', update);
  page.map.map.whenReady(() => keepingCentre(page.map.map, update));
}

/** Sources and licences of layers, each once, and whether their shapes are schematic. */
function credits(layers) {
  const links = new Map();
  for (const { title, url } of layers.map(layer => layer.attribution)) links.set(url + title, [title, url]);
  for (const { name, url } of layers.map(layer => layer.licence)) links.set(url + name, [name, url]);
  const listed = [...links.values()].flatMap(([label, url]) => [' · ', url ? element('a', { href: url, rel: 'noopener' }, label) : label]).slice(1);
  const schematic = layers.some(layer => layer.schematic_note) ? ` ${text('tools.embed.schematic')}` : null;
  return [listed.length ? `${text('tools.embed.sources')} ` : null, ...listed, listed.length ? '.' : null, schematic].filter(part => part);
}
