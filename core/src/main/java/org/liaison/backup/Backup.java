package org.liaison.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.liaison.backup.BackupManifest.Table;
import org.liaison.database.LiaisonHome;
import org.liaison.sql.CopyTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes a backup: a ZIP archive with one CSV file for each table and the files that were taken in. All tables are read in
 * one transaction, so they are those of one moment, whoever works meanwhile.
 */
@Service
public class Backup {

    private final DatabaseSchema schema;
    private final CopyTable copy;
    private final JdbcClient jdbc;
    private final LiaisonHome home;
    private final ObjectMapper json;

    Backup(DatabaseSchema schema, CopyTable copy, JdbcClient jdbc, LiaisonHome home, ObjectMapper json) {
        this.schema = schema;
        this.copy = copy;
        this.jdbc = jdbc;
        this.home = home;
        this.json = json;
    }

    /**
     * Writes a backup without ever holding it in memory.
     *
     * @return what is in it
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BackupManifest write(OutputStream target, Clock clock) throws IOException {
        var archive = new ZipOutputStream(target);
        var version = schema.version();
        var tables = new ArrayList<Table>();
        for (var table : schema.tables()) {
            archive.putNextEntry(new ZipEntry(table.entry()));
            tables.add(new Table(table.name(), table.columns(), copy.write(table.target(), archive)));
        }
        // After the tables, so that no sequence lags behind a row.
        var sequences = schema.sequences();
        var files = writeFiles(archive);
        var manifest = new BackupManifest(BackupManifest.FORMAT, version, clock.instant(), tables, sequences, files);
        archive.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
        archive.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        archive.finish();
        return manifest;
    }

    /** Those that runs tell of and that are still kept. */
    private List<String> writeFiles(ZipOutputStream archive) throws IOException {
        var written = new ArrayList<String>();
        var known = jdbc.sql("select distinct file_sha256 from import_run order by 1")
                .query((row, _) -> row.getString(1))
                .list();
        for (var sha256 : known) {
            var file = home.files().resolve(sha256);
            if (Files.exists(file) && write(file, sha256, archive)) {
                written.add(sha256);
            }
        }
        return written;
    }

    private static boolean write(Path file, String sha256, ZipOutputStream archive) throws IOException {
        try (var content = Files.newInputStream(file)) {
            archive.putNextEntry(new ZipEntry(BackupManifest.fileEntry(sha256)));
            content.transferTo(archive);
            return true;
        } catch (NoSuchFileException _) {
            // Purged at this moment.
            return false;
        }
    }
}
