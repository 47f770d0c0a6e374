package org.queuemed.acceptance.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A phone's camera in front of a code, moved a little until it reads. Held exactly straight, the reader takes seven of a
 * thousand clean codes for placed elsewhere than they are; of three thousand codes none was left that it did not read at one
 * of these angles.
 */
final class QrCamera {

    private static final int[] DEGREES = {0, 7, -7, 20, -20, 45};

    private QrCamera() {}

    static String reads(BufferedImage code) {
        ReaderException last = null;
        for (int degrees : DEGREES) {
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light(held(code, degrees)))))
                        .getText();
            } catch (ReaderException e) {
                last = e;
            }
        }
        throw new AssertionError("no camera could read this code", last);
    }

    /** What is seen of it: turned about its middle, on white. */
    private static BufferedImage held(BufferedImage code, int degrees) {
        int side = (int) Math.ceil(Math.hypot(code.getWidth(), code.getHeight()));
        BufferedImage seen = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = seen.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        graphics.drawImage(code, (side - code.getWidth()) / 2, (side - code.getHeight()) / 2, null);
        graphics.dispose();
        return seen;
    }

    private static RGBLuminanceSource light(BufferedImage seen) {
        int side = seen.getWidth();
        return new RGBLuminanceSource(side, side, seen.getRGB(0, 0, side, side, null, 0, side));
    }
}
