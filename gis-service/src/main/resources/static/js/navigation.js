// The state of the page, kept in its address: links, history, the language links.
import { addressOf, readState } from './address.js';
import { element } from './dom.js';
import { language } from './texts.js';

const NOTHING = { filter: [], browsing: false, place: null, point: null, layers: null, base: null, view: null, record: null };

export class Navigation extends EventTarget {
  /** Event change: the state has changed; detail.moved tells whether the reader is to be taken to what it names. */
  constructor() {
    super();
    this.state = readState(window.location, browsing());
    window.addEventListener('popstate', () => {
      this.state = readState(window.location, browsing());
      this.changed(false);
    });
  }

  /** Goes to another state, a step in the history; what is not named stays. The reader who stays keeps the view. */
  go(changes, { stay = false } = {}) {
    this.state = { ...this.state, record: null, ...changes };
    window.history.pushState({ browsing: this.state.browsing }, '', addressOf(this.state, language));
    this.changed(!stay);
  }

  /** Notes in the address what has changed by itself, without a step in the history. */
  amend(changes) {
    this.state = { ...this.state, ...changes };
    window.history.replaceState({ browsing: this.state.browsing }, '', addressOf(this.state, language));
    this.updateLanguageLinks();
  }

  /**
   * A link to a place, to an action or to both that opens in this page, or in another one like every link.
   * @param target { place, filter, browsing }; what it does not name is none. With stay the reader keeps the view.
   */
  link({ stay = false, ...target }, attributes, ...children) {
    const changes = { filter: [], browsing: false, place: null, point: null, ...target };
    return element('a', {
      ...attributes,
      href: addressOf({ ...NOTHING, ...changes }, language),
      click: event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        this.go(changes, { stay });
      },
    }, ...children);
  }

  /** The address of what is shown with what is to be remembered of it, complete; of the map page, also within another site. */
  permalink(record) {
    const { origin, search } = window.location;
    return origin + addressOf({ ...this.state, record }, language, { pathname: '/', search });
  }

  changed(moved) {
    this.updateLanguageLinks();
    this.dispatchEvent(new CustomEvent('change', { detail: { moved } }));
  }

  updateLanguageLinks() {
    for (const link of document.querySelectorAll('a[data-language]')) {
      const other = link.dataset.language;
      const address = new URL(addressOf(this.state, other), window.location.origin);
      address.searchParams.set('lang', other);
      link.href = address.pathname + address.search.replaceAll('%2C', ',').replaceAll('%3A', ':') + address.hash;
    }
  }
}

function browsing() {
  return window.history.state?.browsing === true;
}
