package org.liaison.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database in a data directory, as the programs that share it left it. */
record SharedDatabase(JdbcClient jdbc) {

    static SharedDatabase of(Path home) throws IOException {
        var port = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(3);
        return new SharedDatabase(JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:%s/liaison".formatted(port),
                "liaison",
                Files.readString(home.resolve("postgres.password")).strip())));
    }

    /** Which process is at the files of the only source. */
    Optional<Long> processAtWork() {
        return jdbc.sql("""
                        select substring(application_name from '^liaison-(\\d+)$')::bigint
                          from pg_stat_activity
                          join pg_locks using (pid)
                          join source_attempt on hashtextextended('source ' || source_id, 0)
                                                 = (classid::bigint << 32 | objid::bigint)
                         where locktype = 'advisory'
                        """)
                .query(Long.class)
                .optional();
    }

    /** Which part of the changes of the only plan has been applied, in percent. */
    int appliedPercent() {
        return jdbc.sql("""
                        select coalesce(100 * sum(last_seq - first_seq + 1) filter (where applied_at is not null)
                                        / sum(last_seq - first_seq + 1), 0)
                          from import_chunk
                        """)
                .query(Integer.class)
                .single();
    }

    String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
