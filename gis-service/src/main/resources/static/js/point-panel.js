// The features at a point, to choose from.
import { element, focusHeading, iconButton } from './dom.js';
import { plural, text } from './texts.js';

/** @param hits the features there; @param layers the layers, for their titles */
export function pointPanel(hits, layers, actionCode, navigation) {
  return [
    iconButton('arrow-left', text('point.back'), () => navigation.go({ point: null }, { stay: true })),
    focusHeading(2, text('point.title'), 'panel-title'),
    element('p', {}, plural('point', hits.length)),
    element('ul', { class: 'place-list' }, hits.map(hit => element('li', {},
      navigation.link({ action: actionCode, place: hit.id }, {}, hit.name),
      element('span', { class: 'place-where' }, layers.find(layer => layer.name === hit.layer).title)))),
  ];
}
