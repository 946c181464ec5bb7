<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:RoadSegments</Name>
    <UserStyle>
      <Title>cite:RoadSegments</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:RoadSegments</Title>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#806040</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
