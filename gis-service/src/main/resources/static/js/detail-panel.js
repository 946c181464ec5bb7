// The part of the panel that shows one thing: an action, a card, a list, a failure. Without one, the plan and the layers.
import { Refusal } from './api.js';
import { element, focusHeading } from './dom.js';
import { language, text } from './texts.js';

export class DetailPanel {
  constructor(home, container) {
    this.home = home;
    this.container = container;
  }

  /** Shows content; null for the plan and the layers. */
  show(content) {
    this.container.replaceChildren(...(content ?? []).flat(Infinity).filter(node => node));
    this.container.hidden = !content;
    this.home.hidden = Boolean(content);
    this.container.closest('.panel-body').scrollTop = 0;
  }

  /** Moves the focus to the link of the place that the reader comes back from, else to the heading; false when there is neither. */
  focus(placeLeft) {
    const seen = this.container.hidden ? this.home : this.container;
    const link = placeLeft && seen.querySelector(`[data-place="${CSS.escape(placeLeft)}"]`);
    const target = link?.checkVisibility() ? link : this.container.querySelector('[data-focus]');
    target?.focus({ preventScroll: !link });
    return Boolean(target);
  }

  fail(failure) {
    const refused = failure instanceof Refusal;
    this.show([
      focusHeading(2, refused ? text('notFound.title') : text('failed.title'), 'panel-title'),
      element('p', { role: 'alert' }, refused ? failure.message : text('failed')),
      element('p', {}, element('a', { href: `/?lang=${language}` }, text('notFound.home'))),
    ]);
  }
}
