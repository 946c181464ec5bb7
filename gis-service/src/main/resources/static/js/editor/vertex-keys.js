// The keys that work on the chosen vertex.
const STEP_PIXELS = 8;
const FINE_STEP_PIXELS = 1;
const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/**
 * Does what a key means.
 * @param {KeyboardEvent} event with the focus on the chosen vertex
 * @param {object} actions step (pixels to the right and down), insert, removeChosen, snapNow, neighbour (1 or -1), focusMap
 */
export function vertexKey(event, actions) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const pixels = event.shiftKey ? FINE_STEP_PIXELS : STEP_PIXELS;
  const step = STEPS[event.key];
  const meaning = {
    Enter: () => actions.insert(), Delete: () => actions.removeChosen(), Backspace: () => actions.removeChosen(), s: () => actions.snapNow(),
    PageDown: () => actions.neighbour(1), PageUp: () => actions.neighbour(-1), Escape: () => actions.focusMap(),
  }[event.key] ?? (step && (() => actions.step(step.map(side => side * pixels))));
  if (!meaning) return;
  event.preventDefault();
  event.stopPropagation();
  meaning();
}
