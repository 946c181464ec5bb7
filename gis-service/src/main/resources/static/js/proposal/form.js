// The form of a draft: saves itself, draws the place, takes files, says what is missing.
import { text } from '../texts.js';
import { Files } from './files.js';
import { Keeper } from './keeper.js';
import { Memory } from './memory.js';
import { Notices } from './notices.js';
import { Place } from './place.js';
import { Server } from './server.js';
import { answerName, names, nameOf, read, same, write } from './values.js';

const form = document.getElementById('scheda');
const draft = JSON.parse(document.getElementById('draft').textContent);
const answers = [...form.querySelectorAll('[data-answer]')].map(box => answerName(box.dataset.answer));
const known = { ...draft.fields, geometry: draft.geometry, ...Object.fromEntries(answers.map(name => [name, read(name)])) };
const server = new Server(draft.account);
const keeper = new Keeper({ id: draft.id, revision: draft.revision, edition: draft.edition, known }, server, new Memory(draft.account, draft.id));
const place = new Place(draft, { keeper, server });
const notices = new Notices(keeper, geometry => place.show(geometry));
const files = new Files(draft.id, { server, place, onChange: refreshMissing });

notices.savedAt(new Date(draft.changed_at));
notices.missing(document.querySelectorAll('[data-missing]:not([hidden])').length);
recover();
form.addEventListener('input', event => changed(event.target, false));
form.addEventListener('change', event => changed(event.target, true));
form.addEventListener('focusout', event => changed(event.target, true));
form.addEventListener('submit', submit);
keeper.addEventListener('saved', ({ detail: { answer } }) => {
  if (answer) {
    showMissing(answer.missing);
    for (const input of document.querySelectorAll('input[name="revisione"]')) input.value = answer.revision;
  }
});
keeper.addEventListener('theirs', ({ detail: { name, value } }) => name === 'geometry' ? place.show(value) : names().includes(name) && write(name, value));
files.start();
place.start();

function changed(control, atOnce) {
  const name = nameOf(control);
  if (!name) return;
  keeper.set(name, read(name), { atOnce });
  if (name === 'psm_actions') place.showActions();
}

/** What an earlier visit could not save, and what the browser itself has filled in again. */
function recover() {
  const found = keeper.recover(keeper.memory.left());
  for (const { name, value } of found) {
    if (name === 'geometry') place.show(value);
    else if (name in known || names().includes(name)) write(name, value);
  }
  if (found.length) notices.show('ritrovate', text('form.recovered'));
  for (const name of [...names(), ...answers]) if (!same(read(name), known[name])) keeper.set(name, read(name));
}

function showMissing(missing) {
  const now = new Set(missing.map(({ field, reason }) => `${field}:${reason}`));
  for (const item of document.querySelectorAll('[data-missing]')) item.hidden = !now.has(item.dataset.missing);
  document.querySelector('.form-complete').hidden = now.size > 0;
  notices.missing(now.size);
}

/** A save under way may not know of the change yet, so it is waited for; one that begins meanwhile knows, and has the last word. */
async function refreshMissing() {
  await keeper.rest();
  const { rounds } = keeper;
  const data = await server.send('GET', `/proposte/${draft.id}/dati`, null);
  if (keeper.rounds === rounds) showMissing(data.missing);
}

/** Everything is saved first; the page that checks and submits comes after. */
async function submit(event) {
  event.preventDefault();
  const next = event.submitter?.value;
  const button = event.submitter;
  button?.setAttribute('aria-disabled', 'true');
  const saved = await keeper.flush();
  button?.removeAttribute('aria-disabled');
  if (saved && next === 'invio') window.location.assign(address('/invio'));
  else if (!saved) (document.querySelector('[data-conflict] button, [aria-invalid="true"], .form-notice a') ?? document.getElementById('stato-salvataggio')).focus();
}

function address(more) {
  return `/proposte/${draft.id}${more}${window.location.search}`;
}
