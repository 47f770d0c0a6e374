package org.queuemed.deployment;

import org.queuemed.deployment.secret.KubernetesSecrets;
import org.queuemed.deployment.secret.Secrets;
import org.queuemed.deployment.secret.Volumes;
import org.queuemed.local.Refusal;
import org.queuemed.local.demo.DemoClinic;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an installation needs once, before its first start or right after it.
 *
 * <pre>
 * volumes FOLDER BELOW         the secrets of FOLDER, made if missing, as a folder below BELOW for each who needs some
 * kubernetes FOLDER            the secrets of FOLDER, made if missing, as objects of Kubernetes on the standard output
 * demo FOLDER GATEWAY PUBLIC   a clinic to try, made through GATEWAY with the passwords in FOLDER; PUBLIC is what is printed
 * </pre>
 */
public final class Setup {

    private Setup() {}

    public static void main(String[] arguments) {
        try {
            run(List.of(arguments), System.out);
        } catch (RuntimeException failure) {
            Refusal refusal = Refusal.from(failure);
            System.err.println("queuemed: " + refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    static void run(List<String> arguments, PrintStream out) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (command + " " + arguments.size()) {
            case "volumes 3" -> Volumes.write(Secrets.in(Path.of(arguments.get(1))), Path.of(arguments.get(2)));
            case "kubernetes 2" -> out.print(KubernetesSecrets.yaml(Secrets.in(Path.of(arguments.get(1)))));
            case "demo 4" -> demo(Path.of(arguments.get(1)), arguments.get(2), arguments.get(3), out);
            default ->
                throw Refusal.ofCommand(
                        "The commands are: volumes FOLDER BELOW, kubernetes FOLDER, demo FOLDER GATEWAY PUBLIC.");
        }
    }

    /** As {@code ./queuemed up} ends: what somebody needs to walk in. */
    private static void demo(Path folder, String gateway, String publicUrl, PrintStream out) {
        String admin = password(folder.resolve("admin-password"));
        String staff = password(folder.resolve("staff-password"));
        DemoClinic.Welcome welcome = DemoClinic.welcome(HttpClient.newHttpClient(), gateway, admin, staff);
        out.println("Address: " + publicUrl);
        out.println("Console: " + publicUrl + "/console");
        out.println("Screen: " + publicUrl + "/display");
        out.println("Admin: admin / " + admin);
        welcome.staff().ifPresent(name -> out.println("Staff: " + name + " / " + staff));
        out.println("Join: " + welcome.joinLink());
        out.println("QueueMed is ready");
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the password in " + file + " could not be read", e);
        }
    }
}
