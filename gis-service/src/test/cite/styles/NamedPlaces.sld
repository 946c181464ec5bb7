<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:NamedPlaces</Name>
    <UserStyle>
      <Title>cite:NamedPlaces</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:NamedPlaces</Title>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#E8D070</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#806000</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
