package org.liaison.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.liaison.backup.BackupManifest.Table;
import org.liaison.database.LiaisonHome;
import org.liaison.sql.CopyTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Brings a backup into a database that nobody has used yet, in one transaction: all of it or nothing. */
@Service
public class Restore {

    private final DatabaseSchema schema;
    private final CopyTable copy;
    private final JdbcClient jdbc;
    private final LiaisonHome home;
    private final ObjectMapper json;

    Restore(DatabaseSchema schema, CopyTable copy, JdbcClient jdbc, LiaisonHome home, ObjectMapper json) {
        this.schema = schema;
        this.copy = copy;
        this.jdbc = jdbc;
        this.home = home;
        this.json = json;
    }

    /**
     * Restores a backup.
     *
     * @return what was in it
     * @throws UnusableBackupException if the file is none, or not whole, or of another version, or there is something in the
     *     database
     */
    @Transactional
    public BackupManifest read(Path backup) throws IOException {
        try (var archive = new ZipFile(backup.toFile())) {
            var manifest = manifest(archive);
            requireFits(manifest);
            readTables(manifest, archive);
            manifest.sequences().forEach(this::advance);
            forgetTransactions();
            readFiles(manifest, archive);
            jdbc.sql("analyze").update();
            return manifest;
        } catch (ZipException e) {
            throw new UnusableBackupException("%s is not a whole backup: %s".formatted(backup, e.getMessage()));
        }
    }

    private BackupManifest manifest(ZipFile archive) throws IOException {
        var entry = archive.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new UnusableBackupException("%s is not a backup of Liaison".formatted(archive.getName()));
        }
        try (var content = archive.getInputStream(entry)) {
            return json.readValue(content, BackupManifest.class);
        }
    }

    private void requireFits(BackupManifest manifest) {
        var version = schema.version();
        if (manifest.format() != BackupManifest.FORMAT || !manifest.schema().equals(version)) {
            throw new UnusableBackupException(
                    "The backup has schema %s and this program %s; restore it with the program that made it, and then upgrade"
                            .formatted(manifest.schema(), version));
        }
        if (!schema.isEmpty()) {
            throw new UnusableBackupException(
                    "There is something in this database already, and a backup is restored into an empty one only;"
                            + " set LIAISON_HOME to a new folder, or name another database");
        }
    }

    /** Without triggers, since what they would add or count is in the backup. */
    private void readTables(BackupManifest manifest, ZipFile archive) throws IOException {
        var names = manifest.tables().stream()
                .map(table -> "\"%s\"".formatted(table.name()))
                .toList();
        jdbc.sql("truncate " + String.join(", ", names)).update();
        for (var table : manifest.tables()) {
            jdbc.sql("alter table \"%s\" disable trigger user".formatted(table.name()))
                    .update();
            readTable(table, archive);
            jdbc.sql("alter table \"%s\" enable trigger user".formatted(table.name()))
                    .update();
        }
    }

    private void readTable(Table table, ZipFile archive) throws IOException {
        var entry = archive.getEntry(table.entry());
        if (entry == null) {
            throw new UnusableBackupException("The backup is not whole: it has no %s".formatted(table.entry()));
        }
        try (var content = archive.getInputStream(entry)) {
            long rows = copy.read(table.target(), content);
            if (rows != table.rows()) {
                throw new UnusableBackupException("The backup is not whole: %s has %d rows and should have %d"
                        .formatted(table.name(), rows, table.rows()));
            }
        }
    }

    private void advance(String sequence, long last) {
        jdbc.sql("select setval(quote_ident(:sequence)::regclass, :last)")
                .param("sequence", sequence)
                .param("last", last)
                .query(Long.class)
                .single();
    }

    /**
     * Numbers of transactions mean something only to the server that gave them out. What is restored has happened before
     * everything else, in the order in which it did, and no plan counts as made from it.
     */
    private void forgetTransactions() {
        jdbc.sql("""
                        update audit_entry
                           set written_by = greatest(3, pg_current_xact_id()::text::bigint - place)::text::xid8
                          from (select written_by as old, dense_rank() over (order by written_by desc) as place
                                  from (select distinct written_by from audit_entry) known) known
                         where written_by = old
                        """).update();
        jdbc.sql("update import_chunk set applied_by = '3' where applied_by is not null")
                .update();
        jdbc.sql("update import_run set planned_from = '3:3:' where planned_from is not null")
                .update();
    }

    /** The folder may be another one than it was. */
    private void readFiles(BackupManifest manifest, ZipFile archive) throws IOException {
        for (var sha256 : manifest.files()) {
            try (var content = archive.getInputStream(archive.getEntry(BackupManifest.fileEntry(sha256)))) {
                Files.copy(content, home.files().resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        jdbc.sql("update import_run set file_path = :folder || '/' || file_sha256")
                .param("folder", home.files().toString())
                .update();
    }
}
