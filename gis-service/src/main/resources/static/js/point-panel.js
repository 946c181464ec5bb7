// The features at a point, to choose from.
import { element, focusHeading, iconButton } from './dom.js';
import { plural, text } from './texts.js';

/** @param hits the features there */
export function pointPanel(hits, navigation) {
  return [
    iconButton('arrow-left', text('point.back'), () => navigation.go({ point: null }, { stay: true })),
    focusHeading(2, text('point.title'), 'panel-title'),
    element('p', {}, plural('point', hits.length)),
    element('ul', { class: 'place-list' }, hits.map(hit => element('li', {},
      navigation.link({ filter: navigation.state.filter, place: hit.id }, {}, hit.name),
      element('span', { class: 'place-where' }, hit.layer.title)))),
  ];
}
