package org.liaison.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Remembers what the columns of a source's files mean, so that a person who has looked once need not look every night. */
@Repository
@Transactional
public class SavedMappings {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SavedMappings(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the mapping of a run that was applied. Single imports have no source to keep it for. */
    public void save(ImportRunId run) {
        jdbc.sql("""
                        insert into source_mapping (source_id, header_fingerprint, mapping)
                        select source_id, header_fingerprint, mapping
                          from import_run
                         where id = :run and source_id > 1 and header_fingerprint is not null
                        on conflict (source_id, header_fingerprint)
                        do update set mapping = excluded.mapping, saved_at = excluded.saved_at
                        """).param("run", run.value()).update();
    }

    /**
     * Keeps what a person says of the columns of a source's files before any is imported.
     *
     * @param layout that of a sample
     */
    public void save(long source, ImportLayout layout) {
        jdbc.sql("""
                        insert into source_mapping (source_id, header_fingerprint, mapping)
                        values (:source, :fingerprint, :mapping::jsonb)
                        on conflict (source_id, header_fingerprint)
                        do update set mapping = excluded.mapping, saved_at = excluded.saved_at
                        """)
                .param("source", source)
                .param("fingerprint", layout.headerFingerprint())
                .param("mapping", json.writeValueAsString(layout.mapping()))
                .update();
    }

    /** What is kept for a source's files, one for each header that they had, the last one first. */
    @Transactional(readOnly = true)
    public List<Map<String, String>> ofSource(long source, int limit) {
        return jdbc.sql("""
                        select mapping from source_mapping
                         where source_id = :source
                         order by saved_at desc, header_fingerprint
                         limit :limit
                        """)
                .param("source", source)
                .param("limit", limit)
                .query((row, _) -> json.readValue(row.getString("mapping"), NAMES))
                .list();
    }

    /**
     * The mapping that the source's last applied file with such a header had, or that a person has chosen since.
     *
     * @return names of columns with names of fields
     */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> find(String source, String headerFingerprint) {
        return jdbc.sql("""
                        select mapping from source_mapping
                          join source on source.id = source_mapping.source_id
                         where lower(source.name) = lower(:source) and header_fingerprint = :fingerprint
                        """)
                .param("source", source)
                .param("fingerprint", headerFingerprint)
                .query((row, _) -> json.readValue(row.getString("mapping"), NAMES))
                .optional();
    }
}
