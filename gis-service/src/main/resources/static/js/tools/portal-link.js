// In the page of another site the map has a link to itself in the portal instead of tools.
import { element, icon } from '../dom.js';
import { text } from '../texts.js';

/** @param {import('./toolbar.js').Page} page */
export function portalLink(page) {
  document.head.append(element('base', { target: '_blank' }));
  const link = element('a', { class: 'portal-link' }, element('span', {}, text('tools.openInPortal')), icon('external-link'));
  const update = () => { link.href = `/${window.location.search}${window.location.hash}`; };
  for (const event of ['pointerenter', 'focus', 'pointerdown']) link.addEventListener(event, update);
  page.navigation.addEventListener('change', update);
  update();
  page.map.map.getContainer().parentElement.append(link);
}
