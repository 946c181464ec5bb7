<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:Lakes</Name>
    <UserStyle>
      <Title>cite:Lakes</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:Lakes</Title>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#4060C0</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#203060</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
