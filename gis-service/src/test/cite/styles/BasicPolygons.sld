<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:BasicPolygons</Name>
    <UserStyle>
      <Title>cite:BasicPolygons</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:BasicPolygons</Title>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#D8C3A5</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#5B4636</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
