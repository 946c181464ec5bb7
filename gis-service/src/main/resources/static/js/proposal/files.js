// Photos and documents of a proposal: sent one after the other, with what the service says of each.
import { element } from '../dom.js';
import { text } from '../texts.js';
import { Refused } from './server.js';

const MOST_BYTES = 10 << 20;

export class Files {
  /** @param {function(): Promise<void>} onChange called when a file has been added or removed */
  constructor(proposal, { server, place, onChange }) {
    Object.assign(this, { proposal, server, place, onChange, queue: Promise.resolve() });
    this.lines = document.getElementById('invii');
  }

  start() {
    document.getElementById('aggiunta').hidden = false;
    for (const input of document.querySelectorAll('#aggiunta input')) {
      input.addEventListener('change', () => {
        for (const file of input.files) this.add(file, input.dataset.kind);
        input.value = '';
      });
    }
    document.getElementById('campo-photos').addEventListener('click', event => {
      const button = event.target.closest('[data-remove]');
      if (button) this.remove(button.dataset.remove);
    });
    this.showButtons();
  }

  add(file, kind) {
    const line = element('div', { class: 'form-progress' });
    this.lines.append(line);
    this.queue = this.queue.then(() => this.send(file, kind, line));
  }

  async send(file, kind, line) {
    const progress = element('progress', { max: 1, value: 0, 'aria-label': text('form.file.sending', file.name) });
    line.replaceChildren(element('span', {}, text('form.file.sending', file.name)), ' ', progress);
    try {
      if (file.size > MOST_BYTES) throw new Refused(413, { detail: text('form.upload.large') });
      const path = `/proposte/${this.proposal}/allegati?tipo=${kind}&nome=${encodeURIComponent(file.name.slice(-200))}`;
      const added = await this.server.upload(path, file, part => { progress.value = part; });
      line.replaceChildren(element('p', { class: 'area-outcome' }, text('form.file.added', file.name)));
      if (added.position && this.place.empty) this.offer(file.name, added.position, line);
      await this.refresh();
    } catch (failure) {
      const words = failure instanceof Refused ? failure.message : text('form.upload.network');
      line.replaceChildren(element('div', { class: 'area-problem' }, element('p', {}, text('form.upload.failed', file.name), ' ', words),
        failure instanceof Refused ? null : element('button', { type: 'button', class: 'btn btn-outline-primary btn-xs', click: () => this.add(file, kind) },
          text('form.file.retry'))));
    }
  }

  /** The position that the camera wrote is not kept; the person may use it now. */
  offer(name, point, line) {
    const done = () => line.replaceChildren();
    line.append(element('div', { class: 'form-notice' }, element('p', {}, text('form.file.position', name)), element('div', { class: 'area-actions' },
      element('button', { type: 'button', class: 'btn btn-primary btn-sm', click: () => {
        this.place.usePoint(point);
        done();
      } }, text('form.file.usePosition')),
      element('button', { type: 'button', class: 'btn btn-outline-primary btn-sm', click: done }, text('form.file.noPosition')))));
  }

  async remove(id) {
    try {
      await this.server.send('DELETE', `/proposte/${this.proposal}/allegati/${id}`, null);
      this.lines.replaceChildren(element('p', { class: 'area-outcome' }, text('form.file.removed')));
      await this.refresh();
      document.getElementById('campo-photos').focus();
    } catch (failure) {
      this.lines.replaceChildren(element('p', { class: 'area-problem' }, failure instanceof Refused ? failure.message : text('form.upload.network')));
    }
  }

  async refresh() {
    const part = await this.server.part(`/proposte/${this.proposal}/parti/allegati`);
    document.getElementById('elenco-allegati').replaceWith(part);
    this.showButtons();
    await this.onChange();
  }

  showButtons() {
    for (const button of document.querySelectorAll('[data-remove]')) button.hidden = false;
  }
}
