package org.liaison.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the sources that imports name. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportSources {

    /** The source of imports that name none. */
    static final long SINGLE_IMPORTS = 1;

    private final JdbcClient jdbc;

    ImportSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number of the source with this name, which is added where there is none.
     *
     * @param name null for single imports
     * @throws UnusableImportException if it is the name of one of the two that stand for people and for single imports
     */
    long idOf(@Nullable String name) {
        if (name == null) {
            return SINGLE_IMPORTS;
        }
        jdbc.sql("insert into source (name) values (:name) on conflict (lower(name)) do nothing")
                .param("name", name)
                .update();
        long id = jdbc.sql("select id from source where lower(name) = lower(:name)")
                .param("name", name)
                .query(Long.class)
                .single();
        if (id <= SINGLE_IMPORTS) {
            throw new UnusableImportException("SOURCE-701", "%s is not the name of a source of files".formatted(name));
        }
        return id;
    }
}
