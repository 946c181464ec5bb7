// What the page says about saving: a quiet line with the time, and notices where the person has to know or to choose.
import { element } from '../dom.js';
import { language, plural, text } from '../texts.js';
import { control, fieldBox, inWords, questionOf, write } from './values.js';

const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });

export class Notices {
  /** @param {import('./keeper.js').Keeper} keeper @param {function(object|null): void} showShape has the map show another shape */
  constructor(keeper, showShape) {
    Object.assign(this, { keeper, showShape, trouble: false });
    this.line = document.getElementById('salvato');
    this.said = document.getElementById('salvato-detto');
    this.box = document.getElementById('stato-salvataggio');
    this.list = document.getElementById('avvisi');
    this.box.hidden = false;
    keeper.addEventListener('state', ({ detail }) => this.state(detail));
    keeper.addEventListener('conflict', ({ detail }) => this.conflict(detail));
    keeper.addEventListener('wrong', ({ detail }) => this.wrong(detail.name, detail.message));
    keeper.addEventListener('saved', ({ detail }) => detail.names.forEach(name => this.wrong(name, '')));
  }

  /** The time of what is saved. */
  savedAt(time) {
    this.line.textContent = text('form.saved', clock.format(time));
    this.box.dataset.state = 'saved';
  }

  /** How much is missing, with the way to the list. */
  missing(count) {
    document.getElementById('quanti').textContent = plural('form.missing', count);
  }

  state({ state, why, message }) {
    if (state === 'saved') {
      this.savedAt(new Date());
      if (this.trouble) this.said.textContent = text('form.said.saved');
      this.trouble = false;
      this.remove('stato');
    } else {
      this.line.textContent = state === 'saving' && !this.trouble ? text('form.saving') : text('form.kept');
      this.box.dataset.state = state;
    }
    if (why) this.explain(why, message);
  }

  explain(why, message) {
    this.trouble = true;
    const back = encodeURIComponent(window.location.pathname + window.location.search);
    const signIn = element('p', {}, element('a', { href: `/accedi?torna=${back}&lang=${language}`, target: '_blank', rel: 'opener' }, text('form.signIn')));
    const reload = element('p', {}, element('a', { href: window.location.pathname + window.location.search }, text('form.reload')));
    const words = {
      offline: () => [text('form.offline')],
      expired: () => [text('form.expired'), signIn],
      other: () => [text('form.otherAccount'), signIn],
      closed: () => [text('form.closed'), reload],
      refused: () => [text('form.refused', message)],
    };
    const [first, more] = words[why]();
    this.show('stato', first, more ?? null);
  }

  /** Shows a notice, or leaves it as it is when it says the same already. */
  show(id, words, ...more) {
    const there = document.getElementById(`avviso-${id}`);
    if (there?.firstChild.textContent === words) return;
    const notice = element('div', { class: 'form-notice', id: `avviso-${id}` }, element('p', {}, words), more);
    if (there) there.replaceWith(notice);
    else this.list.append(notice);
  }

  remove(id) {
    document.getElementById(`avviso-${id}`)?.remove();
  }

  wrong(name, message) {
    const question = questionOf(name);
    const place = document.getElementById(`errore-${question ? `risposta-${question}` : name}`);
    if (!place) return;
    const box = fieldBox(question ? `risposta-${question}` : name);
    const label = box?.querySelector('label span, legend span')?.textContent ?? name;
    place.textContent = message.replace(`«${name}»`, `«${label}»`).replace(`“${name}”`, `“${label}”`);
    const input = control(name);
    if (message) input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
  }

  /** Two texts for one field: both are shown, the person chooses. */
  conflict({ name, mine, theirs }) {
    const box = fieldBox(name);
    const shape = name === 'geometry';
    const words = value => (shape ? shapeWords(value) : inWords(name, value)) ?? text('form.conflict.nothing');
    const chosen = keepMine => {
      panel.remove();
      if (!keepMine && shape) this.showShape(theirs);
      else if (!keepMine) write(name, theirs);
      this.keeper.settle(name, keepMine);
      if (!box.parentElement.closest('form').querySelector('[data-conflict]')) this.remove('conflitti');
      (control(name) ?? box).focus();
    };
    const panel = element('div', { class: 'form-conflict', 'data-conflict': name, role: 'group', 'aria-label': text('form.conflict') },
      element('p', {}, element('strong', {}, text('form.conflict'))),
      element('p', {}, text('form.conflict.theirs')), element('p', { class: 'form-theirs' }, words(theirs)),
      element('p', {}, text('form.conflict.mine')), element('p', { class: 'form-theirs' }, words(mine)),
      element('div', { class: 'area-actions' },
        element('button', { type: 'button', class: 'btn btn-primary btn-sm', click: () => chosen(true) }, text('form.conflict.keepMine')),
        element('button', { type: 'button', class: 'btn btn-outline-primary btn-sm', click: () => chosen(false) }, text('form.conflict.takeTheirs'))));
    box.querySelector('[data-conflict]')?.remove();
    box.append(panel);
    this.show('conflitti', text('form.conflicts'), element('p', {}, element('a', { href: `#${box.id}` }, box.querySelector('label span, legend span, h3').textContent)));
  }
}

function shapeWords(geometry) {
  return geometry && text('form.conflict.shape', geometry.coordinates.flat(Infinity).length / 2);
}
