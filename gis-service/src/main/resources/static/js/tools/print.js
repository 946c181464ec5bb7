// Asks for the view as a sheet: PDF or picture with title, legend, scale, north, sources and date.
import { element } from '../dom.js';
import { language, text } from '../texts.js';
import { Downloads } from './exporting.js';
import { button, choice, field } from './fields.js';
import { boxToUtm } from './utm.js';

const LONGEST_TITLE = 120;

class Print {
  constructor({ page, map }) {
    Object.assign(this, { page, map, title: text('tools.print') });
    this.heading = field(text('tools.print.title'), 'input', { type: 'text', maxlength: LONGEST_TITLE }, text('tools.print.titleHint'));
    this.kind = choice(text('tools.print.kind'), [['pdf', 'PDF'], ['png', text('tools.print.picture')]]);
    this.size = choice(text('tools.print.size'), [['a4', 'A4'], ['a3', 'A3']]);
    this.orientation = choice(text('tools.print.orientation'),
      [['orizzontale', text('tools.print.landscape')], ['verticale', text('tools.print.portrait')]]);
    this.downloads = new Downloads();
    this.content = element('form', { class: 'tool-form', submit: event => { event.preventDefault(); this.print(); } },
      element('p', {}, text('tools.print.lead')), this.heading.element,
      element('div', { class: 'tool-row' }, this.kind.element, this.size.element, this.orientation.element),
      button(text('tools.print.submit'), 'print', null, { type: 'submit', class: 'tool-action tool-primary' }), this.downloads.element);
  }

  stop() {
    this.downloads.stop();
  }

  print() {
    const kind = this.kind.input.value;
    this.downloads.file(this.address(kind), {}, `${text('tools.print.file')}.${kind}`);
  }

  /** What the sheet shows: the view, the visible layers and the chosen actions. */
  address(kind) {
    const seen = this.map.getBounds();
    const box = boxToUtm([seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()]).map(side => side.toFixed(1));
    const { filter } = this.page.navigation.state;
    const parameters = new URLSearchParams({ bbox: box.join(','), livelli: this.page.visible().map(layer => layer.name).join(','),
      formato: this.size.input.value, orientamento: this.orientation.input.value, lang: language });
    if (filter.length) parameters.set('azione', filter.join(','));
    if (this.heading.input.value.trim()) parameters.set('titolo', this.heading.input.value.trim());
    return `/stampa.${kind}?${parameters}`;
  }
}

/** @returns {import('./toolbar.js').Tool} */
export function tool(context) {
  return new Print(context);
}
