// A file whose shapes can be chosen from for the place of a proposal.
import { element } from '../dom.js';
import { number, text } from '../texts.js';
import { areaText, lengthText } from '../tools/size-text.js';
import { Refused } from './server.js';

const MOST_BYTES = 10 << 20;

export class ShapeFile {
  /** @param {function(object): void} use takes the geometry that was chosen */
  constructor(proposal, { server, use }) {
    Object.assign(this, { proposal, server, use });
    this.said = document.getElementById('forma-esito');
    const input = document.getElementById('forma-file');
    input.addEventListener('change', () => input.files.length && this.read(input.files[0]).finally(() => { input.value = ''; }));
  }

  async read(file) {
    if (file.size > MOST_BYTES) {
      this.failed(file.name, [text('form.upload.large')]);
      return;
    }
    this.said.replaceChildren(text('form.upload.working', file.name));
    try {
      const found = await this.server.upload(`/proposte/${this.proposal}/forma/file?nome=${encodeURIComponent(file.name.slice(-200))}`, file, () => {});
      this.offer(file.name, found);
    } catch (failure) {
      this.failed(file.name, failure instanceof Refused ? failure.problem.problems?.map(problem => problem.text) ?? [failure.message] : [text('form.upload.network')]);
    }
  }

  failed(name, reasons) {
    this.said.replaceChildren(element('div', { class: 'area-problem' }, element('p', {}, text('form.upload.failed', name)),
      element('ul', {}, reasons.map(reason => element('li', {}, reason)))));
  }

  offer(name, { shapes, notices }) {
    const remarks = notices.map(notice => element('p', { class: 'area-hint' }, notice));
    if (shapes.length === 1 && !shapes[0].problem) {
      this.use(shapes[0].geometry);
      this.said.replaceChildren(element('p', { class: 'area-outcome' }, text('form.upload.done', name)), ...remarks);
      return;
    }
    const together = joined(shapes);
    this.said.replaceChildren(element('p', {}, text('form.upload.choose', name, number(shapes.length))), ...remarks,
      together ? this.button(text('form.upload.all'), name, together) : '',
      element('ul', { class: 'form-shapes' }, shapes.map((shape, index) => this.line(name, shape, index))));
  }

  line(name, { name: own, geometry, area_m2: area, length_m: length, problem }, index) {
    const label = own || text('form.upload.unnamed', number(index + 1));
    const size = area !== null ? areaText(area) : length !== null ? lengthText(length) : '';
    return element('li', {}, element('span', {}, label), size ? element('span', { class: 'form-soft' }, size) : null,
      problem ? element('span', { class: 'form-wrong' }, problem) : this.button(text('form.upload.use'), name, geometry, label));
  }

  button(words, name, geometry, of = null) {
    return element('button', { type: 'button', class: 'btn btn-outline-primary btn-xs', click: () => {
      this.use(geometry);
      this.said.replaceChildren(element('p', { class: 'area-outcome' }, text('form.upload.done', name)));
    } }, words, of ? element('span', { class: 'visually-hidden' }, ` ${of}`) : null);
  }
}

/** All shapes as one; null when they are of different kinds or one of them cannot be used. */
function joined(shapes) {
  const kind = shapes[0].geometry.type.replace('Multi', '');
  if (shapes.some(({ geometry, problem }) => problem || geometry.type.replace('Multi', '') !== kind)) return null;
  return { type: `Multi${kind}`, coordinates: shapes.flatMap(({ geometry }) => geometry.type === kind ? [geometry.coordinates] : geometry.coordinates) };
}
