<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:MapNeatline</Name>
    <UserStyle>
      <Title>cite:MapNeatline</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:MapNeatline</Title>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#101010</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
