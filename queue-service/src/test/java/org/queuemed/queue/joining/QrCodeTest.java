package org.queuemed.queue.joining;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

    @Test
    void every_link_is_read_back() throws Exception {
        Tokens tokens = new Tokens(new SecureRandom());

        for (int i = 0; i < 200; i++) {
            String link = "https://queuemed.example/join/" + tokens.next();
            assertThat(read(new QrCode(link).png())).isEqualTo(link);
        }
    }

    private static String read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        RGBLuminanceSource light = new RGBLuminanceSource(width, image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(light)),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
