package org.queuemed.queue.joining;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import java.awt.image.BufferedImage;
import java.util.Map;

/** What a phone reads. The picture is told to be nothing but a code: finding one in a photo is a matter of luck. */
public final class QrReader {

    private QrReader() {}

    public static String read(BufferedImage image) throws ReaderException {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        RGBLuminanceSource light = new RGBLuminanceSource(width, image.getHeight(), pixels);
        BinaryBitmap bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(light));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
