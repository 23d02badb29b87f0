package org.liaison.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class AdministratorsTest {

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areNoneAtFirst() {
        assertThat(administrators.none()).isTrue();
        assertThat(administrators.passwordHash("ada")).isEmpty();
    }

    @Test
    void signInWithTheirLatestPassword() {
        administrators.save("ada", "first hash");
        administrators.save("ada", "second hash");

        assertThat(administrators.none()).isFalse();
        assertThat(administrators.passwordHash("ada")).contains("second hash");
        assertThat(administrators.passwordHash("grace")).isEmpty();
    }

    @Test
    void leaveNoPasswordInTheAuditLog() {
        administrators.save("ada", "first hash");

        assertThat(jdbc.sql("select audit_entry::text from audit_entry")
                        .query((row, _) -> row.getString(1))
                        .list())
                .singleElement()
                .asString()
                .contains("ADMINISTRATOR_CREATED", "ada")
                .doesNotContain("hash");
    }
}
