// The middle of the map stays where it is while the page around it changes.

/** Does what may change the size of the map; the map then shows the same place in its middle. @param {L.Map} map */
export function keepingCentre(map, change) {
  const container = map.getContainer();
  const centre = map.getCenter();
  const { offsetWidth: width, offsetHeight: height } = container;
  change();
  if (container.offsetWidth !== width || container.offsetHeight !== height) map.once('resize', () => map.panTo(centre, { animate: false }));
}
