// Positions typed or pasted, one in each line.
import { text } from '../texts.js';
import { readPosition } from '../tools/coordinate-text.js';
import { position } from './shape.js';

const MOST_SHOWN = 60;

/** @returns {{ places: import('./shape.js').Position[], wrong: string|null }} what was read, or what cannot be */
export function positionsOf(typed) {
  const lines = typed.split('\n').map(line => line.trim()).filter(line => line);
  const read = lines.map(line => readPosition(line));
  const bad = lines.find((_, index) => read[index] === null);
  if (bad) return { places: [], wrong: text('editor.typed.wrong', bad.slice(0, MOST_SHOWN)) };
  if (!lines.length) return { places: [], wrong: text('editor.typed.none') };
  return { places: read.map(({ longitude, latitude }) => position(longitude, latitude)), wrong: null };
}
