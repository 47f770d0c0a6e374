package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.deployment.checkout.Checkout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class KustomizeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k8s/base",
                "k8s/overlays/local",
                "k8s/overlays/production",
                "deployment/src/test/overlays/connections",
                "deployment/src/test/overlays/monitoring",
                "deployment/src/test/overlays/tracing"
            })
    void where_there_is_a_kubectl_it_renders_the_same(String overlay) throws IOException, InterruptedException {
        Assumptions.assumeTrue(isThere(), "no kubectl with a Kustomize of 5 or newer");
        Process kubectl = new ProcessBuilder(
                        "kubectl", "kustomize", Checkout.path(overlay).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        List<ObjectNode> objects = Kustomize.objects(rendered);

        assertThat(kubectl.waitFor()).isZero();
        assertThat(Kustomize.render(overlay)).containsExactlyInAnyOrderElementsOf(objects);
    }

    private static boolean isThere() throws InterruptedException {
        try {
            Process version = new ProcessBuilder("kubectl", "version", "--client")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return version.waitFor() == 0 && said.matches("(?s).*Kustomize Version: v([5-9]|\\d\\d).*");
        } catch (IOException e) {
            return false;
        }
    }
}
