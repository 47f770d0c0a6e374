package org.queuemed.queue.joining;

import org.junit.jupiter.api.Test;

import javax.imageio.ImageIO;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

    @Test
    void every_link_is_read_back() throws Exception {
        Tokens tokens = new Tokens(new SecureRandom());

        for (int i = 0; i < 200; i++) {
            String link = "https://queuemed.example/join/" + tokens.next();
            ByteArrayInputStream png = new ByteArrayInputStream(new QrCode(link).png());
            assertThat(QrReader.read(ImageIO.read(png))).isEqualTo(link);
        }
    }
}
