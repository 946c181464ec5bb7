// Boxes: west, south, east, north in degrees.

/** The box around boxes, of which any may be null; null when there is none. */
export function union(boxes) {
  const there = boxes.filter(box => box);
  return there.length ? [0, 1, 2, 3].map(side => Math[side < 2 ? 'min' : 'max'](...there.map(box => box[side]))) : null;
}
