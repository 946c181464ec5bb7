// Lists with filters: a choice changes count, map and list at once, without a new page. Without this script the same links and the same form
// open the same addresses.

const root = document.querySelector('[data-explorer]');
const form = root.querySelector('form.explorer-filters');
const results = root.querySelector('.explorer-results');
const status = root.querySelector('[data-status]');

let asked = null;

/** The address that the form would open, without what is left empty. */
function formAddress() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) query.append(name, value.trim());
  }
  if (query.has('vicino') && query.get('vicino') === form.elements.vicino.dataset.default) query.delete('vicino');
  return root.dataset.explorer + (query.size ? '?' + query : '');
}

/** Shows the results of an address; what has been asked before is dropped. */
async function show(address, { whole = false, remember = true, focus = false } = {}) {
  asked?.abort();
  asked = new AbortController();
  results.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { signal: asked.signal, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = page.querySelector('[data-part="results"]');
    if (!part) {
      location.assign(address);
      return;
    }
    if (remember) history.pushState(null, '', address);
    results.querySelector('[data-part="results"]').replaceWith(document.adoptNode(part));
    update(page, whole);
    status.textContent = results.querySelector('[data-count]').textContent;
    if (focus) results.querySelector('[data-count]').focus();
  } catch (failure) {
    if (failure.name !== 'AbortError') status.textContent = root.dataset.failed;
  } finally {
    results.removeAttribute('aria-busy');
  }
}

/** The form as the new page has it: all of it, or only its counts, so that the reader's place in it stays. */
function update(page, whole) {
  const fresh = page.querySelector('form.explorer-filters');
  if (whole) {
    const open = [...form.querySelectorAll('details')].map(group => group.open);
    form.replaceChildren(...[...fresh.childNodes].map(node => document.adoptNode(node)));
    form.querySelectorAll('details').forEach((group, position) => { group.open ||= open[position]; });
  } else {
    form.querySelectorAll('[data-live]').forEach(live => {
      const now = [...fresh.querySelectorAll('[data-live]')].find(one => one.dataset.live === live.dataset.live);
      if (now) live.textContent = now.textContent;
    });
    form.querySelectorAll('a[data-explore]').forEach((link, position) => {
      const now = fresh.querySelectorAll('a[data-explore]')[position];
      if (!now) return;
      link.href = now.getAttribute('href');
      now.hasAttribute('aria-current') ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');
    });
  }
  const languages = page.querySelectorAll('.languages a');
  document.querySelectorAll('.languages a').forEach((link, position) => { link.href = languages[position].getAttribute('href'); });
}

form.addEventListener('submit', event => {
  event.preventDefault();
  show(formAddress(), { focus: true });
});
form.addEventListener('change', () => {
  if (form.checkValidity()) show(formAddress());
});
root.addEventListener('click', event => {
  const link = event.target.closest('a[data-explore]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  show(link.getAttribute('href'), { whole: true, focus: true });
});
window.addEventListener('popstate', () => show(location.pathname + location.search, { whole: true, remember: false }));
