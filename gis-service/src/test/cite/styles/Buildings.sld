<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:Buildings</Name>
    <UserStyle>
      <Title>cite:Buildings</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:Buildings</Title>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#B0603A</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#3A1E10</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
