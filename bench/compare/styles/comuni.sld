<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>comuni</Name>
    <UserStyle>
      <Name>comuni</Name>
      <Title>Comuni</Title>
      <FeatureTypeStyle>
        <Rule>
          <Name>superficie</Name>
          <Title>Comuni</Title>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#E3ECD6</CssParameter></Fill>
            <Stroke>
              <CssParameter name="stroke">#5B6B4A</CssParameter>
              <CssParameter name="stroke-width">1</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
