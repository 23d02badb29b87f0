package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liaison.administrator.Administrators;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@BatchTest
class OperatorCommandsTest {

    @Autowired
    private Administrators administrators;

    @Autowired
    private ImportRig imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLostPasswordIsReplacedByOneThatIsShownOnce() {
        administrators.save("admin", "{noop}lost");

        var outcome = LiaisonProgram.run("password");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().strip()).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(isPassword("admin", outcome.out().strip())).isTrue();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'ADMINISTRATOR_PASSWORD_CHANGED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPasswordIsReadFromStandardInputAndNotShown() {
        administrators.save("ada", "{noop}lost");
        var before = System.in;
        System.setIn(new ByteArrayInputStream("correct horse\nrest".getBytes(StandardCharsets.UTF_8)));
        try {
            var outcome = LiaisonProgram.run("password", "ada", "--stdin");

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out()).doesNotContain("correct horse");
            assertThat(isPassword("ada", "correct horse")).isTrue();
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void nobodyIsMadeAnAdministratorByTheWay() {
        var outcome = LiaisonProgram.run("password", "mallory");

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.err()).contains("There is no administrator mallory");
        assertThat(administrators.passwordHash("mallory")).isEmpty();
    }

    @Test
    void whatIsOldEnoughIsRemovedOnDemand() {
        imports.run("E-mail\nada@example.org\n");
        jdbc.sql("update import_run set created_at = now() - interval '1 year', finished_at = created_at")
                .update();
        jdbc.sql("update import_run set finished_at = created_at").update();

        var outcome = LiaisonProgram.run("purge");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("1 rows of 1 import runs");
    }

    private boolean isPassword(String user, String password) {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder()
                .matches(password, administrators.passwordHash(user).orElseThrow());
    }
}
