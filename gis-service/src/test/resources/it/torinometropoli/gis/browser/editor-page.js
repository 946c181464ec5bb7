// A page with an editor, for its tests. The address says what to draw and what is there at first.
import { shapeEditor } from '/js/editor/shape-editor.js';
import { MapView } from '/js/map.js';

const parameters = new URLSearchParams(window.location.search);
const neighbour = { type: 'Polygon', coordinates: [[[7.7, 45.05], [7.71, 45.05], [7.71, 45.06], [7.7, 45.06], [7.7, 45.05]]] };
const view = new MapView(document.getElementById('map'));
view.setView({ zoom: 14, lat: 45.05, lon: 7.68 });

window.changes = [];
window.view = view;
window.underTest = shapeEditor(document.getElementById('editor'), {
  map: view.map, kind: parameters.get('kind') ?? 'polygon', value: JSON.parse(parameters.get('value') ?? 'null'), snapTo: () => [neighbour],
  onChange: (geometry, problems) => window.changes.push({ geometry, problems }),
});
