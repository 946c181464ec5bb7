<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:Streams</Name>
    <UserStyle>
      <Title>cite:Streams</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:Streams</Title>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#3070C0</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
