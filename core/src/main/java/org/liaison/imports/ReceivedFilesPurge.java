package org.liaison.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.liaison.database.LiaisonHome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes files that were taken in long ago. */
@Component
public class ReceivedFilesPurge {

    private final LiaisonHome home;
    private final JdbcClient jdbc;

    ReceivedFilesPurge(LiaisonHome home, JdbcClient jdbc) {
        this.home = home;
        this.jdbc = jdbc;
    }

    /**
     * Removes the files that came last before a moment, except those that have yet to be read, and what interrupted uploads
     * left behind.
     *
     * @return how many they were
     */
    public int purge(Instant before) throws IOException {
        var old = new HashMap<String, Path>();
        try (var files = Files.list(home.files())) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    old.put(file.getFileName().toString(), file);
                }
            }
        }
        old.keySet().removeAll(needed(old.keySet()));
        for (var file : old.values()) {
            Files.deleteIfExists(file);
        }
        return old.size();
    }

    private List<String> needed(Set<String> sha256) {
        return jdbc.sql("""
                        select distinct file_sha256
                          from import_run
                         where file_sha256 = any (:files)
                           and (state in ('DRAFT', 'RECEIVED', 'STAGED') or state = 'FAILED' and plan_hash is null)
                        """)
                .param("files", sha256.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
