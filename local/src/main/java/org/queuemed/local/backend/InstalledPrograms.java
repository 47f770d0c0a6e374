package org.queuemed.local.backend;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The stores' programs that are installed on this machine, for who wants these and not those that the libraries bring. */
final class InstalledPrograms {

    /** The folder with PostgreSQL's {@code bin}, such as {@code /usr/lib/postgresql/15}. */
    private static final String POSTGRES = "QUEUEMED_POSTGRES_HOME";

    /** The program, such as {@code /usr/bin/redis-server}. */
    private static final String REDIS = "QUEUEMED_REDIS_SERVER";

    private static final List<String> NEEDED = List.of("initdb", "pg_ctl", "postgres");

    private InstalledPrograms() {}

    static Optional<File> redis() {
        return Optional.ofNullable(System.getenv(REDIS)).map(File::new);
    }

    /** The library unpacks an archive: so it is given one, of links to what is installed. */
    static Optional<PgBinaryResolver> postgres() {
        return Optional.ofNullable(System.getenv(POSTGRES)).map(Path::of).map(home -> (system, machine) -> links(home));
    }

    private static InputStream links(Path home) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(archive, new LZMA2Options()))) {
            put(tar, new TarArchiveEntry("bin/"));
            for (String program : NEEDED) {
                TarArchiveEntry link = new TarArchiveEntry("bin/" + program, TarConstants.LF_SYMLINK);
                link.setLinkName(home.resolve("bin").resolve(program).toString());
                put(tar, link);
            }
        }
        return new ByteArrayInputStream(archive.toByteArray());
    }

    /** Always of the same time: the library knows an archive that it has unpacked by its content. */
    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry) throws IOException {
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }
}
