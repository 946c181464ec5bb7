// Features as the services name them.

/** The layer that a feature identifier belongs to; identifiers write the colon of a namespace as an underscore. */
export function layerOf(layers, featureId) {
  const prefix = featureId.slice(0, featureId.indexOf('.'));
  return layers.find(layer => layer.name.replace(':', '_') === prefix);
}

/** The name of a GeoJSON feature in the reader's language, else its identifier. */
export function nameOf(layer, feature) {
  return feature.properties[layer.name_property] || feature.properties.nome || feature.id;
}
