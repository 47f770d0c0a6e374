package org.queuemed.queue.joining;

import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.Java2DRenderer;
import uk.org.okapibarcode.output.SvgRenderer;

import javax.imageio.ImageIO;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A link as a QR code: black on white with the quiet zone that scanners need, a quarter of it may be damaged. */
final class QrCode {

    /** Modules of white around the code; the standard (ISO/IEC 18004) asks for four. */
    private static final int QUIET_ZONE = 4;

    private static final int PIXELS_A_MODULE = 10;

    private final uk.org.okapibarcode.backend.QrCode symbol = new uk.org.okapibarcode.backend.QrCode();

    QrCode(String link) {
        symbol.setDataType(Symbol.DataType.ECI);
        symbol.setPreferredEccLevel(uk.org.okapibarcode.backend.QrCode.EccLevel.Q);
        symbol.setQuietZoneHorizontal(QUIET_ZONE);
        symbol.setQuietZoneVertical(QUIET_ZONE);
        symbol.setContent(link);
    }

    byte[] svg() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SvgRenderer(out, PIXELS_A_MODULE, Color.WHITE, Color.BLACK, false).render(symbol);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] png() {
        int side = symbol.getWidth() * PIXELS_A_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        new Java2DRenderer(graphics, PIXELS_A_MODULE, Color.WHITE, Color.BLACK).render(symbol);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
