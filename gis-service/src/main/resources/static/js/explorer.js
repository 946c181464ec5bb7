// Lists with filters: a choice changes count, map and list at once, without a new page. Without this script the same links and the same form
// open the same addresses.

const MOST_COMPARED = 4;

const root = document.querySelector('[data-explorer]');
const form = root.querySelector('form.explorer-filters');
const results = root.querySelector('.explorer-results');
const status = root.querySelector('[data-status]');

/** Identifiers of the features to compare, also of those that are on other pages of the list. */
const ticked = new Set();

let asked = null;
let shown = location.pathname + location.search;

/** The address that the form would open, without what is left empty. */
function formAddress() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) query.append(name, value.trim());
  }
  if (query.has('vicino') && query.get('vicino') === form.elements.vicino.dataset.default) query.delete('vicino');
  return root.dataset.explorer + (query.size ? '?' + query : '');
}

/**
 * Shows the results of an address; what has been asked before is dropped.
 *
 * @param {() => HTMLElement|null} [focus] finds what has the focus then
 */
async function show(address, { whole = false, remember = true, focus = null } = {}) {
  asked?.abort();
  const asking = new AbortController();
  asked = asking;
  results.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { signal: asking.signal, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = page.querySelector('[data-part="results"]');
    if (!part) {
      location.assign(address);
      return;
    }
    if (remember) history.pushState(null, '', address);
    shown = location.pathname + location.search;
    results.querySelector('[data-part="results"]').replaceWith(document.adoptNode(part));
    update(page, whole);
    restoreTicks();
    status.textContent = heading().textContent;
    if (focus) (focus() ?? heading()).focus();
  } catch (failure) {
    if (failure.name !== 'AbortError') status.textContent = root.dataset.failed;
  } finally {
    if (asked === asking) results.removeAttribute('aria-busy');
  }
}

function heading() {
  return results.querySelector('[data-count]');
}

/** The form as the new page has it: all of it, or only its counts, so that the reader's place in it stays. */
function update(page, whole) {
  const fresh = page.querySelector('form.explorer-filters');
  if (whole) {
    const open = [...form.querySelectorAll('details')].map(group => group.open);
    form.replaceChildren(...[...fresh.childNodes].map(node => document.adoptNode(node)));
    form.querySelectorAll('details').forEach((group, position) => { group.open ||= open[position]; });
  } else {
    const live = new Map([...fresh.querySelectorAll('[data-live]')].map(one => [one.dataset.live, one.textContent]));
    form.querySelectorAll('[data-live]').forEach(one => { one.textContent = live.get(one.dataset.live) ?? one.textContent; });
    const links = fresh.querySelectorAll('a[data-explore]');
    form.querySelectorAll('a[data-explore]').forEach((link, position) => {
      const now = links[position];
      if (!now) return;
      link.href = now.getAttribute('href');
      now.hasAttribute('aria-current') ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');
    });
  }
  const languages = page.querySelectorAll('.languages a');
  document.querySelectorAll('.languages a').forEach((link, position) => { link.href = languages[position].getAttribute('href'); });
}

/** Ticks what is to be compared; what the page does not list goes with the form unseen. */
function restoreTicks() {
  const compare = results.querySelector('[data-compare]');
  if (!compare) return;
  compare.querySelectorAll('input[type="hidden"][name="id"]').forEach(input => input.remove());
  const boxes = [...compare.querySelectorAll('input[type="checkbox"][name="id"]')];
  for (const box of boxes) {
    box.checked = ticked.has(box.value);
    box.disabled = !box.checked && ticked.size >= MOST_COMPARED;
  }
  for (const id of ticked) {
    if (boxes.some(box => box.value === id)) continue;
    const input = document.createElement('input');
    Object.assign(input, { type: 'hidden', name: 'id', value: id });
    compare.append(input);
  }
  const told = compare.querySelector('[data-ticked]');
  told.dataset.hint ??= told.textContent;
  told.textContent = ticked.size ? told.dataset.ticked.replace('#', ticked.size) : told.dataset.hint;
}

/** What has the focus after a link has been followed: of the table's head the same column, else the heading of the results. */
function placeOf(link) {
  const position = [...results.querySelectorAll('thead a')].indexOf(link);
  return () => position < 0 ? null : results.querySelectorAll('thead a')[position];
}

form.addEventListener('submit', event => {
  event.preventDefault();
  show(formAddress(), { focus: heading });
});
form.addEventListener('change', () => {
  if (form.checkValidity()) show(formAddress());
});
results.addEventListener('change', event => {
  const box = event.target;
  if (box.name !== 'id') return;
  box.checked ? ticked.add(box.value) : ticked.delete(box.value);
  restoreTicks();
});
root.addEventListener('click', event => {
  const link = event.target.closest('a[data-explore]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  show(link.getAttribute('href'), { whole: true, focus: placeOf(link) });
});
window.addEventListener('popstate', () => {
  const address = location.pathname + location.search;
  if (address !== shown) show(address, { whole: true, remember: false, focus: heading });
});

results.querySelectorAll('input[name="id"]:checked').forEach(box => ticked.add(box.value));
restoreTicks();
