<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:DividedRoutes</Name>
    <UserStyle>
      <Title>cite:DividedRoutes</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:DividedRoutes</Title>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#C00000</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
