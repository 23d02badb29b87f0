package org.liaison.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactSearch;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportProblem;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.ReceivedFiles;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.RecipientSearch;

/** Imports what a test wrote, and looks up what came of it. */
public class ImportRig {

    public static final ImportOptions CREATING_GROUPS =
            new ImportOptions(ImportMode.ADD_AND_FILL, null, true, List.of(), null, null, Map.of(), null);

    private final ReceivedFiles files;
    private final ImportRuns runs;
    private final ImportRunSearch search;
    private final ImportLauncher launcher;
    private final RecipientSearch recipients;
    private final MailContactSearch contacts;
    private final MembershipSearch memberships;

    ImportRig(
            ReceivedFiles files,
            ImportRuns runs,
            ImportRunSearch search,
            ImportLauncher launcher,
            RecipientSearch recipients,
            MailContactSearch contacts,
            MembershipSearch memberships) {
        this.files = files;
        this.runs = runs;
        this.search = search;
        this.launcher = launcher;
        this.recipients = recipients;
        this.contacts = contacts;
        this.memberships = memberships;
    }

    /** Another file of the same rows, which nothing recognises, and so is read and planned. */
    public static String rewritten(String file) {
        return file + "\n";
    }

    public ImportRunId begin(byte[] file, ImportOptions options) {
        try {
            return runs.begin(files.receive("people.csv", new ByteArrayInputStream(file)), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportRunId begin(String file) {
        return begin(file.getBytes(StandardCharsets.UTF_8), ImportOptions.defaults());
    }

    public ImportRun run(String file) {
        return run(file, ImportOptions.defaults());
    }

    public ImportRun run(String file, ImportOptions options) {
        return run(file.getBytes(StandardCharsets.UTF_8), options);
    }

    /** Prepares the import and, where there is something to do, applies it. */
    public ImportRun run(byte[] file, ImportOptions options) {
        var run = launcher.prepare(begin(file, options));
        return run.state() == ImportState.PLANNED ? launcher.apply(run.id()) : run;
    }

    public List<String> problemCodes(ImportRun run) {
        return search.problems(run.id(), 0, 100).stream()
                .map(ImportProblem::code)
                .toList();
    }

    public ContactDetails contact(String address) {
        return mailContact(address).details();
    }

    public MailContact mailContact(String address) {
        var id = recipients.byAddress(address).orElseThrow().id();
        return contacts.byId(id).orElseThrow();
    }

    public List<String> groupsOf(String address) {
        return memberships.groupsOf(mailContact(address).id()).stream()
                .map(membership -> membership.group().displayName())
                .toList();
    }
}
