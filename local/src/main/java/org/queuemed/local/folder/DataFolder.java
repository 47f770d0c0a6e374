package org.queuemed.local.folder;

import org.queuemed.local.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that one QueueMed keeps everything in, held by one launcher at a time and readable by its owner only.
 *
 * <pre>
 * format             the version of this layout, an integer
 * lock               held while a launcher runs
 * processes          who runs: name, process id, port and start of each, one a line
 * admin-password     of the user admin, unless QUEUEMED_ADMIN_PASSWORD gives one
 * staff-password     of the demo clinic's user demo
 * database-password  of PostgreSQL
 * redis-password     of Redis' default user
 * redis.conf         what Redis was started with last, written anew at every start
 * keys/              the key pair that sessions are signed with
 * postgres/          the database
 * logs/              the output of every part: &lt;service&gt;-&lt;n&gt;.log, and of the run before with .before added
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    /** The version of the layout above; a folder of a newer one is left alone. */
    static final int FORMAT = 1;

    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder, making it if there is none.
     *
     * @throws Refusal if it is of a newer version, in use, or something else than a data folder; nothing was changed
     */
    public static DataFolder open(Path path) {
        try {
            requireKnown(path);
            Files.createDirectories(path);
            DataFolder folder = new DataFolder(path, FolderLock.of(path));
            folder.prepare();
            return folder;
        } catch (IOException e) {
            throw Refusal.of("The data folder " + path + " cannot be used", e);
        }
    }

    private static void requireKnown(Path path) throws IOException {
        if (Files.exists(path.resolve("format"))) {
            requireKnownFormat(path, Files.readString(path.resolve("format")).strip());
        } else if (Files.exists(path) && !isEmpty(path)) {
            throw Refusal.of("The folder " + path + " holds something else; name an empty or a new one with --data.");
        }
    }

    private static void requireKnownFormat(Path path, String format) {
        if (!format.matches("[0-9]{1,9}")) {
            throw Refusal.of("The data folder " + path + " has no readable version in its file format.");
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw Refusal.of(
                    "The data folder " + path + " is of version " + format + ", newer than the version " + FORMAT
                            + " that this QueueMed knows; start it with a newer QueueMed or name another folder with --data.");
        }
    }

    /** The lock may be there already: from a start that was killed before it wrote the version. */
    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return content.allMatch(file -> file.getFileName().toString().equals(FolderLock.FILE));
        }
    }

    private void prepare() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        if (Files.notExists(path.resolve("format"))) {
            Files.writeString(path.resolve("format"), FORMAT + "\n");
        }
        Files.createDirectories(path.resolve("logs"));
        putLogsAside();
    }

    /** A run writes its logs anew, so that they do not grow for ever; those of the run before are kept beside. */
    private void putLogsAside() throws IOException {
        try (Stream<Path> logs = Files.list(path.resolve("logs"))) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                Path before = log.resolveSibling(log.getFileName() + ".before");
                Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    public Path path() {
        return path;
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path keys() {
        return path.resolve("keys");
    }

    /** Where the output of that part goes. */
    public Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    public Path processes() {
        return path.resolve("processes");
    }

    /** Where the database's password is, for programs that want a file. */
    public Path databasePasswordFile() {
        return secret("database-password").file();
    }

    public String databasePassword() {
        return secret("database-password").value();
    }

    /** Of characters that mean nothing in a URL, as all secrets here. */
    public String redisPassword() {
        return secret("redis-password").value();
    }

    public Path redisConfiguration() {
        return path.resolve("redis.conf");
    }

    /** The password given, or else the folder's own. */
    public String adminPassword(Optional<String> given) {
        return given.filter(password -> !password.isBlank())
                .orElseGet(() -> secret("admin-password").value());
    }

    public String staffPassword() {
        return secret("staff-password").value();
    }

    private Secret secret(String name) {
        return Secret.in(path.resolve(name));
    }

    @Override
    public void close() {
        lock.close();
    }
}
