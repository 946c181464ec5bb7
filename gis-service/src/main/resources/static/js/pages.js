// Links from the map to the pages about what it shows.
import { element, icon } from './dom.js';
import { language } from './texts.js';

/** The path of the page about something, such as piano/azioni and 2.2.2. */
export function pageOf(section, code) {
  return `/${section}/${encodeURIComponent(code)}`;
}

/** A link to a page of this service, in the language of this one. */
export function pageLink(path, label) {
  const address = new URL(path, window.location.origin);
  if (language !== 'it' || new URLSearchParams(window.location.search).has('lang')) address.searchParams.set('lang', language);
  return element('p', { class: 'page-link' },
    element('a', { href: address.pathname + address.search }, element('span', {}, label), icon('arrow-right')));
}
