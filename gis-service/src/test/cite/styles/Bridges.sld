<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
  <NamedLayer>
    <Name>cite:Bridges</Name>
    <UserStyle>
      <Title>cite:Bridges</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>cite:Bridges</Title>
          <PointSymbolizer>
            <Graphic><Mark><WellKnownName>square</WellKnownName><Fill><CssParameter name="fill">#505050</CssParameter></Fill></Mark><Size>8</Size></Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
