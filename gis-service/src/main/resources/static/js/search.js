// Suggestions for the fields that search the site: the combobox with a list of WAI-ARIA 1.2. Without scripts the form leads to the results.
const WAIT_MILLISECONDS = 150;
const LEAST_LETTERS = 2;
const MOST_SUGGESTIONS = 8;

class Suggestions {
  constructor(form) {
    this.form = form;
    this.field = form.querySelector('[name=q]');
    this.list = made('ul', { role: 'listbox', id: `${this.field.id}-list`, class: 'site-search-list', 'aria-label': form.dataset.list, hidden: '' });
    this.status = made('div', { role: 'status', class: 'visually-hidden' });
    this.options = [];
    this.active = -1;
    set(this.field, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id });
    this.field.parentElement.append(this.list, this.status);
    this.field.addEventListener('input', () => this.later());
    this.field.addEventListener('keydown', event => this.key(event));
    this.field.addEventListener('blur', () => this.close());
    // The field keeps the focus while an option is clicked
    this.list.addEventListener('mousedown', event => event.preventDefault());
  }

  later() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.timer = setTimeout(() => this.ask().catch(() => this.close()), WAIT_MILLISECONDS);
  }

  async ask() {
    const text = this.field.value.trim();
    if (text.length < LEAST_LETTERS) {
      this.close();
      this.status.textContent = '';
      return;
    }
    this.asked = new AbortController();
    const query = new URLSearchParams({ q: text, limit: MOST_SUGGESTIONS, lang: document.documentElement.lang });
    const answer = await fetch(`${this.form.dataset.suggest}?${query}`, { signal: this.asked.signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const found = await answer.json();
    if (this.field.value.trim() === text && document.activeElement === this.field) this.show(found);
  }

  show({ total, results }) {
    this.options = results.map((result, index) => this.option(result, index));
    if (total > results.length) this.options.push(this.all(total));
    this.list.replaceChildren(...this.options);
    this.status.textContent = total ? this.form.dataset.many.replace('{0}', total) : this.form.dataset.none;
    this.expand(this.options.length > 0);
    this.activate(-1);
  }

  option(result, index) {
    const option = made('li', { role: 'option', id: `${this.list.id}-${index}`, 'aria-selected': 'false' });
    const title = made('span', { class: 'site-search-title' });
    title.textContent = result.title;
    if (result.italian) title.lang = 'it';
    const kind = made('span', { class: 'site-search-kind' });
    kind.textContent = [result.kind, result.context].filter(text => text).join(' · ');
    option.append(title, ' ', kind);
    option.addEventListener('click', () => location.assign(inLanguage(result.page)));
    return option;
  }

  all(total) {
    const option = made('li', { role: 'option', id: `${this.list.id}-all`, class: 'site-search-all', 'aria-selected': 'false' });
    option.textContent = this.form.dataset.all.replace('{0}', total);
    option.addEventListener('click', () => this.form.requestSubmit());
    return option;
  }

  key(event) {
    const open = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) this.move(event.key === 'ArrowDown' ? 1 : -1);
      else this.later();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && open && this.active >= 0) {
      event.preventDefault();
      this.options[this.active].click();
    }
  }

  /** From the last option to the field and from there to the first, and back. */
  move(step) {
    const places = this.options.length + 1;
    this.activate((this.active + 1 + step + places) % places - 1);
  }

  activate(index) {
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.options[index];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.field.setAttribute('aria-activedescendant', option.id);
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }

  expand(open) {
    this.list.hidden = !open;
    this.field.setAttribute('aria-expanded', String(open));
  }

  close() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.expand(false);
    this.options = [];
    this.activate(-1);
  }
}

/** The address in the language that the reader has chosen, when one has been. */
function inLanguage(path) {
  const address = new URL(path, location.href);
  const chosen = new URLSearchParams(location.search).get('lang');
  if (chosen) address.searchParams.set('lang', chosen);
  return address.href;
}

function made(name, attributes) {
  return set(document.createElement(name), attributes);
}

function set(element, attributes) {
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

document.querySelectorAll('form[data-suggest]').forEach(form => new Suggestions(form));
