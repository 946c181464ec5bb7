// The shape of an area drawn on a map, above the field that takes it as text. Without this script the field is enough.
const place = document.querySelector('[data-shape-form]');
const field = document.getElementById('forma');
const ZOOM = { near: 15, all: 9.25 };
const MIDDLE = [45.15, 7.5];

document.body.dataset.icons = place.dataset.icons;
const [{ shapeEditor }, { MapView }] = await Promise.all([import('../editor/shape-editor.js'), import('../map.js')]);

place.hidden = false;
const view = new MapView(place.querySelector('[data-map]'));
const [lat, lon] = place.dataset.place ? place.dataset.place.split(',').map(Number) : MIDDLE;
view.setView({ zoom: place.dataset.place ? ZOOM.near : ZOOM.all, lat, lon });
view.show({ territory: ['comuni', 'zone_omogenee'].map(name => ({ name, opacity: 100 })), places: [{ name: 'aree_dismesse', opacity: 100 }], highlight: [],
  condition: null, baseMap: null });

const now = parsed(place.dataset.shape);
const editor = shapeEditor(place.querySelector('[data-editor]'), { map: view.map, kind: 'polygon', value: parsed(field.value), snapTo: () => (now ? [now] : []),
  onChange: geometry => { field.value = geometry ? JSON.stringify(geometry) : ''; } });
if (parsed(field.value)) editor.showAll();

const start = place.querySelector('[data-start]');
if (start && now) {
  start.hidden = false;
  start.addEventListener('click', () => editor.set(now));
}
field.addEventListener('change', () => {
  const written = parsed(field.value);
  if (written) editor.set(written);
});

/** A geometry of one or more polygons; null for all else, such as coordinates that the service reads. */
function parsed(text) {
  try {
    const { type, coordinates } = JSON.parse(text);
    return ['Polygon', 'MultiPolygon'].includes(type) ? { type, coordinates } : null;
  } catch {
    return null;
  }
}
