package it.torinometropoli.gis.style;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;

import javax.swing.Icon;
import javax.xml.stream.XMLInputFactory;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;

/** An SVG picture that draws itself. */
final class SvgIcon implements Icon {

    /** A picture that says nothing else is as large as this many pixels at most. */
    private static final float LARGEST_SIDE = 512;

    private final SVGDocument document;
    private final int width;
    private final int height;

    private SvgIcon(SVGDocument document) {
        this.document = document;
        FloatSize natural = document.size();
        float scale = Math.min(1, LARGEST_SIDE / Math.max(natural.width, natural.height));
        this.width = Math.max(1, Math.round(natural.width * scale));
        this.height = Math.max(1, Math.round(natural.height * scale));
    }

    /**
     * Reads a picture without its document type, which would bring entities, and without what it refers to.
     *
     * @throws IllegalArgumentException when it is not SVG
     */
    static SvgIcon read(String name, byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LoaderContext closed = LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL).build();
        SVGDocument document = new SVGLoader().load(() -> factory.createXMLEventReader(new ByteArrayInputStream(content)), null, closed);
        if (document == null) {
            throw new IllegalArgumentException("the icon '%s' is not an SVG file that can be drawn".formatted(name));
        }
        return new SvgIcon(document);
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, (Graphics2D) graphics, new ViewBox(x, y, width, height));
    }

    @Override
    public int getIconWidth() {
        return width;
    }

    @Override
    public int getIconHeight() {
        return height;
    }
}
