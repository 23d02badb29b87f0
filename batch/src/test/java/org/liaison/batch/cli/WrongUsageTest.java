package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.batch.file.CsvFiles;

/** What is wrong is said at once, before any service starts. */
class WrongUsageTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                            | A command is needed",
                "imprt people.csv            | Did you mean",
                "import                      | Name a FILE to import",
                "import --colour FILE        | Unknown option: '--colour'",
                "import --mode REPLACE FILE  | ADD_AND_FILL",
                "import --map Mail FILE      | KEY=VALUE",
                "import missing.csv          | There is no file missing.csv",
                "import DIRECTORY            | is not a file",
                "import --encoding none FILE | There is no encoding none",
                "import --encoding ?! FILE   | There is no encoding ?!",
                "import --delimiter ;; FILE  | A delimiter is one character",
                "import --delimiter \" FILE  | A delimiter is one character",
                "import --report FILE FILE   | exists and is not a folder",
                "runs one                    | is not a long",
                "export people               | expected one of",
                "resume                      | Missing required parameter",
            })
    void isToldInOneLineAndEndsWithFour(String command, String message) {
        var file = CsvFiles.write(directory, "E-mail\nada@example.org\n");
        var arguments = command == null
                ? new String[0]
                : command.strip()
                        .replace("FILE", file.toString())
                        .replace("DIRECTORY", directory.toString())
                        .split("\\s+");

        var outcome = LiaisonProgram.run(arguments);

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
        assertThat(outcome.err().lines().count()).isLessThanOrEqualTo(4);
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        var outcome = LiaisonProgram.run("--help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("import", "runs", "resume", "export", "domains", "Exit codes", "LIAISON_HOME");
    }

    @Test
    void helpOfImportNamesItsOptions() {
        assertThat(LiaisonProgram.run("import", "--help").out())
                .contains(
                        "--dry-run",
                        "--mode",
                        "--group",
                        "--create-groups",
                        "--source",
                        "--encoding",
                        "--delimiter",
                        "--map",
                        "--report",
                        "--json");
    }
}
