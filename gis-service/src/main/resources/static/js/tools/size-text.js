// Lengths and areas in units that suit their size, as the language writes numbers.
import { language } from '../texts.js';

const KILOMETRE = 1_000;
const HECTARE = 10_000;
const SQUARE_KILOMETRE = 1_000_000;

export function lengthText(metres) {
  return metres < 10 * KILOMETRE ? `${rounded(metres, metres < 100 ? 2 : 1)} m` : `${rounded(metres / KILOMETRE, 3)} km`;
}

export function areaText(squareMetres) {
  if (squareMetres < HECTARE) return `${rounded(squareMetres, 1)} m²`;
  const hectares = `${rounded(squareMetres / HECTARE, 2)} ha`;
  return squareMetres < SQUARE_KILOMETRE ? `${hectares} (${rounded(squareMetres, 0)} m²)` : `${rounded(squareMetres / SQUARE_KILOMETRE, 3)} km² (${hectares})`;
}

function rounded(value, decimals) {
  return value.toLocaleString(language, { maximumFractionDigits: decimals, useGrouping: 'always' });
}
