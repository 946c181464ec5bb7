// The code with which another site shows this map.
import { element } from '../dom.js';
import { language, text } from '../texts.js';
import { choice, copyButton, field } from './fields.js';

const EMBEDDED = '/incorpora';
const SIZES = [['800x600', '800 × 600'], ['600x450', '600 × 450'], ['100%x500', text('tools.embed.wide')]];

class Embed {
  constructor() {
    this.title = text('tools.embed');
    this.size = choice(text('tools.embed.size'), SIZES, { change: () => this.start() });
    this.code = field(text('tools.embed.code'), 'textarea', { readonly: true, rows: '6', class: 'tool-input tool-code', spellcheck: 'false' });
    this.preview = element('a', { target: '_blank' }, text('tools.embed.preview'));
    this.content = element('div', {}, element('p', {}, text('tools.embed.lead')), this.size.element, this.code.element,
      element('div', { class: 'tool-row' }, copyButton(text('tools.embed.code'), () => this.code.input.value), this.preview));
  }

  start() {
    const [width, height] = this.size.input.value.split('x');
    const address = new URL(EMBEDDED + window.location.search + window.location.hash, window.location.origin);
    address.searchParams.set('lang', language);
    this.preview.href = address.href;
    const frame = element('iframe', { src: address.href, width, height, title: document.title, loading: 'lazy' });
    this.code.input.value = frame.outerHTML;
  }
}

/** @returns {import('./toolbar.js').Tool} */
export function tool() {
  return new Embed();
}
