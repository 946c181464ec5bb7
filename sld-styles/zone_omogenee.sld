<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <!-- Four tints, no two neighbours alike; names, not colours, tell the zones apart. -->
  <NamedLayer>
    <Name>zone_omogenee</Name>
    <UserStyle>
      <Name>zone_omogenee</Name>
      <Title>Zone omogenee<Localized lang="en">Homogeneous zones</Localized></Title>
      <Abstract>Le undici zone omogenee con il nome.<Localized lang="en">The eleven homogeneous zones with their names.</Localized></Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>tinta</Name>
          <MinScaleDenominator>70000</MinScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">
              <ogc:Function name="Recode">
                <ogc:PropertyName>codice</ogc:PropertyName>
                <ogc:Literal>1</ogc:Literal>
                <ogc:Literal>#E9C9A8</ogc:Literal>
                <ogc:Literal>2</ogc:Literal>
                <ogc:Literal>#C9DDEE</ogc:Literal>
                <ogc:Literal>3</ogc:Literal>
                <ogc:Literal>#F2E6BE</ogc:Literal>
                <ogc:Literal>4</ogc:Literal>
                <ogc:Literal>#F2E6BE</ogc:Literal>
                <ogc:Literal>5</ogc:Literal>
                <ogc:Literal>#DCD3E8</ogc:Literal>
                <ogc:Literal>6</ogc:Literal>
                <ogc:Literal>#F2E6BE</ogc:Literal>
                <ogc:Literal>7</ogc:Literal>
                <ogc:Literal>#DCD3E8</ogc:Literal>
                <ogc:Literal>8</ogc:Literal>
                <ogc:Literal>#C9DDEE</ogc:Literal>
                <ogc:Literal>9</ogc:Literal>
                <ogc:Literal>#F2E6BE</ogc:Literal>
                <ogc:Literal>10</ogc:Literal>
                <ogc:Literal>#DCD3E8</ogc:Literal>
                <ogc:Literal>11</ogc:Literal>
                <ogc:Literal>#C9DDEE</ogc:Literal>
              </ogc:Function>
              </CssParameter>
              <CssParameter name="fill-opacity">0.45</CssParameter>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>bordo</Name>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#FFFFFF</CssParameter>
              <CssParameter name="stroke-width">4.5</CssParameter>
              <CssParameter name="stroke-opacity">0.7</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>confine</Name>
          <Title>Confine di zona omogenea<Localized lang="en">Boundary of a homogeneous zone</Localized></Title>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#4A3B6B</CssParameter>
              <CssParameter name="stroke-width">1.8</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>nome_da_lontano</Name>
          <ogc:Filter>
            <ogc:PropertyIsGreaterThan>
              <ogc:PropertyName>codice</ogc:PropertyName>
              <ogc:Literal>4</ogc:Literal>
            </ogc:PropertyIsGreaterThan>
          </ogc:Filter>
          <MinScaleDenominator>700000</MinScaleDenominator>
          <MaxScaleDenominator>2500000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>nome</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">Titillium Web</CssParameter>
              <CssParameter name="font-family">Titillium Web Regular</CssParameter>
              <CssParameter name="font-family">SansSerif</CssParameter>
              <CssParameter name="font-family">sans-serif</CssParameter>
              <CssParameter name="font-style">normal</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
              <CssParameter name="font-size">12</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0.5</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>0</DisplacementX>
                  <DisplacementY>0</DisplacementY>
                </Displacement>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>2</Radius>
              <Fill>
                <CssParameter name="fill">#FFFFFF</CssParameter>
                <CssParameter name="fill-opacity">0.85</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#4A3B6B</CssParameter>
            </Fill>
            <Priority>1500</Priority>
            <VendorOption name="autoWrap">105</VendorOption>
            <VendorOption name="spaceAround">3</VendorOption>
            <VendorOption name="maxDisplacement">30</VendorOption>
            <VendorOption name="goodnessOfFit">0</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>nome</Name>
          <ogc:Filter>
            <ogc:PropertyIsGreaterThan>
              <ogc:PropertyName>codice</ogc:PropertyName>
              <ogc:Literal>1</ogc:Literal>
            </ogc:PropertyIsGreaterThan>
          </ogc:Filter>
          <MinScaleDenominator>350000</MinScaleDenominator>
          <MaxScaleDenominator>700000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>nome</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">Titillium Web</CssParameter>
              <CssParameter name="font-family">Titillium Web Regular</CssParameter>
              <CssParameter name="font-family">SansSerif</CssParameter>
              <CssParameter name="font-family">sans-serif</CssParameter>
              <CssParameter name="font-style">normal</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
              <CssParameter name="font-size">16</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0.5</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>0</DisplacementX>
                  <DisplacementY>0</DisplacementY>
                </Displacement>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>2.2</Radius>
              <Fill>
                <CssParameter name="fill">#FFFFFF</CssParameter>
                <CssParameter name="fill-opacity">0.85</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#4A3B6B</CssParameter>
            </Fill>
            <Priority>1500</Priority>
            <VendorOption name="autoWrap">150</VendorOption>
            <VendorOption name="spaceAround">4</VendorOption>
            <VendorOption name="maxDisplacement">60</VendorOption>
            <VendorOption name="goodnessOfFit">0</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>nome_da_vicino</Name>
          <MinScaleDenominator>120000</MinScaleDenominator>
          <MaxScaleDenominator>350000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>nome</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">Titillium Web</CssParameter>
              <CssParameter name="font-family">Titillium Web Regular</CssParameter>
              <CssParameter name="font-family">SansSerif</CssParameter>
              <CssParameter name="font-family">sans-serif</CssParameter>
              <CssParameter name="font-style">normal</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
              <CssParameter name="font-size">19</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0.5</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>0</DisplacementX>
                  <DisplacementY>0</DisplacementY>
                </Displacement>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>2.4</Radius>
              <Fill>
                <CssParameter name="fill">#FFFFFF</CssParameter>
                <CssParameter name="fill-opacity">0.85</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#4A3B6B</CssParameter>
            </Fill>
            <Priority>300</Priority>
            <VendorOption name="autoWrap">200</VendorOption>
            <VendorOption name="spaceAround">6</VendorOption>
            <VendorOption name="maxDisplacement">60</VendorOption>
            <VendorOption name="goodnessOfFit">0</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
