package org.queuemed.local.up;

import org.queuemed.local.Options;
import org.queuemed.local.Refusal;
import org.queuemed.local.demo.DemoClinic;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.gateway.Gateway;
import org.queuemed.local.gateway.Upstream;
import org.queuemed.local.process.Ending;
import org.queuemed.local.process.Part;
import org.queuemed.local.process.ProcessFile;
import org.queuemed.local.process.Signals;
import org.queuemed.local.process.Supervisor;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of QueueMed on this machine, from the first check to the last process that ended. */
public final class Up {

    private final Path root;
    private final Options options;
    private final Screen screen;
    private final Training training;
    private final Supervisor supervisor = new Supervisor();

    /** @param root the project's folder, with the services as they were built */
    public Up(Path root, Options options, PrintStream out, PrintStream err) {
        this.root = root;
        this.options = options;
        this.training = Training.into(options.training());
        this.screen = new Screen(out, err);
    }

    /**
     * Runs until somebody asks it to end or a part dies.
     *
     * @return the exit code: 0 when somebody asked, 1 when a part died
     * @throws Refusal if it cannot start
     */
    public int run() {
        Signals.onEnding(supervisor::ask);
        Services.requireBuilt(root);
        Address address = Address.of(options);
        Map<Upstream, List<Integer>> ports = Ports.forReplicas(options.replicas());
        try (DataFolder folder = DataFolder.open(options.data());
                Gateway gateway = Gateway.start(options.host(), options.port(), ports)) {
            LibraryLog.into(folder.log("launcher"));
            return run(folder, gateway, ports, address);
        }
    }

    private int run(DataFolder folder, Gateway gateway, Map<Upstream, List<Integer>> ports, Address address) {
        ProcessFile processes = new ProcessFile(folder.processes());
        endLeftovers(processes);
        Running running = new Running(processes, supervisor, training.patience());
        try {
            start(folder, running, ports, address);
            return conclude(supervisor.await(), "");
        } catch (Overtaken e) {
            Ending ending = supervisor.await();
            return conclude(ending, ending instanceof Ending.Died(Part part) ? LogTail.of(part.log()) : "");
        } catch (RuntimeException e) {
            // said before everything is stopped, which takes a moment
            Refusal refusal = Refusal.from(e);
            screen.complain(refusal.getMessage());
            return refusal.exitCode();
        } finally {
            gateway.refuseNew();
            running.stop();
            screen.say("QueueMed has stopped");
        }
    }

    private void endLeftovers(ProcessFile processes) {
        List<String> ended = processes.endLeftovers();
        if (!ended.isEmpty()) {
            screen.say("Ended what an earlier run left behind: " + String.join(", ", ended));
        }
    }

    private void start(DataFolder folder, Running running, Map<Upstream, List<Integer>> ports, Address address) {
        HttpClient http = HttpClient.newHttpClient();
        String password = folder.adminPassword(Optional.ofNullable(System.getenv("QUEUEMED_ADMIN_PASSWORD")));
        Start start = new Start(root, folder, running, supervisor, http, screen, training);
        screen.say("Starting QueueMed in " + folder.path());
        ServiceEnvironment environment = start.stores(password, address.forOthers(), options.replicas());
        start.services(environment, ports, options.replicas());
        Optional<DemoClinic.Welcome> welcome = options.demo()
                ? Optional.of(DemoClinic.welcome(http, address.forUs(), password, folder.staffPassword()))
                : Optional.empty();

        screen.announce("Address", address.forOthers());
        screen.announce("Console", address.forOthers() + "/console");
        screen.announce("Screen", address.forOthers() + "/display");
        screen.announce("Admin", "admin / " + password);
        welcome.ifPresent(clinic -> {
            clinic.staff().ifPresent(staff -> screen.announce("Staff", staff + " / " + folder.staffPassword()));
            screen.announce("Join", clinic.joinLink());
        });
        screen.announce("Processes", folder.processes().toString());
        screen.say("QueueMed is ready");
    }

    private int conclude(Ending ending, String lastWords) {
        return switch (ending) {
            case Ending.Asked() -> {
                screen.say("Stopping QueueMed");
                yield 0;
            }
            case Ending.Died(Part part) -> {
                screen.complain(part.name() + " ended by itself, so everything is stopped; its log is " + part.log()
                        + lastWords);
                yield 1;
            }
        };
    }
}
