<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:Forests</Name>
    <UserStyle>
      <Title>cite:Forests</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:Forests</Title>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#3F8F3F</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#1E4E1E</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
