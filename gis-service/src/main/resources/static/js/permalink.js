// The dialog with the address of what the map shows.
import { element, icon } from './dom.js';
import { date, text } from './texts.js';

/**
 * Opens it.
 * @param {import('./navigation.js').Navigation} navigation
 * @param {{edition: string|null, date: string|null}} record the edition of the plan and the date of the data that the address carries
 */
export function showPermalink(navigation, record) {
  const field = element('textarea', { id: 'permalink', class: 'permalink-address', readonly: true, rows: 4 });
  field.value = navigation.permalink(record);
  const label = element('span', { 'aria-live': 'polite' }, text('card.copy'));
  const dialog = element('dialog', { class: 'map-dialog', 'aria-labelledby': 'permalink-title', close: () => dialog.remove() },
    element('div', { class: 'map-dialog-head' },
      element('h2', { id: 'permalink-title' }, text('link.title')),
      element('button', { type: 'button', class: 'map-dialog-close', 'aria-label': text('link.close'), title: text('link.close'),
        click: () => dialog.close() }, icon('close'))),
    element('p', {}, text('link.lead')),
    element('label', { for: 'permalink' }, text('link.address')), field,
    element('button', { type: 'button', class: 'btn btn-primary btn-sm', click: () => copy(field, label) }, label),
    element('dl', { class: 'facts' }, fact(text('link.edition'), record.edition), fact(text('link.date'), record.date && date(record.date))));
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  field.select();
}

function copy(field, label) {
  field.select();
  const done = navigator.clipboard?.writeText(field.value) ?? Promise.reject(new Error('no clipboard'));
  done.then(() => { label.textContent = text('card.copied'); }, () => { label.textContent = text('link.copyFailed'); });
}

function fact(title, value) {
  return value ? element('div', {}, element('dt', {}, title), element('dd', {}, value)) : null;
}
