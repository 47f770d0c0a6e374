package org.queuemed.queue.journey;

import org.queuemed.queue.joining.QrReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import javax.xml.parsers.DocumentBuilderFactory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes that were drawn as SVG, as a phone sees them. */
final class Painted {

    private Painted() {}

    static String codeIn(byte[] svg) throws Exception {
        return QrReader.read(painted(svg));
    }

    /** The rectangles of the SVG, painted: the first is the white ground, the others are black. */
    private static BufferedImage painted(byte[] svg) throws Exception {
        Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        Element root = document.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        BufferedImage image = new BufferedImage(
                (int) number(root, "width"), (int) number(root, "height"), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        NodeList rectangles = root.getElementsByTagName("rect");
        for (int i = 0; i < rectangles.getLength(); i++) {
            Element rectangle = (Element) rectangles.item(i);
            graphics.setColor(i == 0 ? Color.WHITE : Color.BLACK);
            graphics.fill(new Rectangle2D.Double(
                    number(rectangle, "x"),
                    number(rectangle, "y"),
                    number(rectangle, "width"),
                    number(rectangle, "height")));
        }
        graphics.dispose();
        return image;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
