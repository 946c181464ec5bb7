<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:Ponds</Name>
    <UserStyle>
      <Title>cite:Ponds</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:Ponds</Title>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#70B0E0</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#305070</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
