package it.torinometropoli.gis.style;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.image.BufferedImage;

import javax.swing.Icon;

/** A picture that draws itself. */
record PictureIcon(BufferedImage picture) implements Icon {

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        graphics.drawImage(picture, x, y, null);
    }

    @Override
    public int getIconWidth() {
        return picture.getWidth();
    }

    @Override
    public int getIconHeight() {
        return picture.getHeight();
    }
}
