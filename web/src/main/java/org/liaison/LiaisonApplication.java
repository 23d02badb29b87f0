package org.liaison;

import org.liaison.batch.cli.LiaisonCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: the command line, whose command {@code serve} is the web application with everything it stands on. */
@SpringBootApplication
public class LiaisonApplication {

    public static void main(String[] arguments) {
        System.exit(LiaisonCommand.commandLine(new ServeCommand()).execute(arguments));
    }
}
