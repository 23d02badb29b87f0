package org.liaison.web.report;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.report.Delivery;
import org.liaison.report.DueReport;
import org.liaison.report.ReportChannel;
import org.liaison.report.ReportFacts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Reports by e-mail. An address that the server refuses does not keep the others from getting theirs. */
@Component
final class MailChannel implements Channel {

    /** Replies like this say that trying again is no use (RFC 5321, 4.2.1). */
    private static final Pattern PERMANENT = Pattern.compile("5\\d\\d\\b.*", Pattern.DOTALL);

    private final ReportSettings settings;
    private final LetterWriter writer;
    private final JavaMailSender mail;
    private final String host;

    MailChannel(
            ReportSettings settings,
            LetterWriter writer,
            JavaMailSender mail,
            @Value("${spring.mail.host:}") String host) {
        this.settings = settings;
        this.writer = writer;
        this.mail = mail;
        this.host = host;
    }

    @Override
    public ReportChannel name() {
        return ReportChannel.MAIL;
    }

    @Override
    public boolean isSetUp() {
        return !host.isBlank();
    }

    @Override
    public Delivery deliver(ReportFacts facts) {
        var recipients = recipients(facts);
        if (recipients.isEmpty()) {
            return new Delivery.NotWanted();
        }
        try {
            mail.send(message(facts, recipients));
            return new Delivery.Sent("");
        } catch (MailSendException e) {
            return e.getMessageExceptions().length == 0
                    ? new Delivery.Later(String.valueOf(e.getMessage()), List.of())
                    : afterFailure(e.getMessageExceptions()[0]);
        } catch (MailParseException | MessagingException e) {
            return new Delivery.Refused("The message cannot be written: " + e.getMessage());
        } catch (MailException e) {
            return new Delivery.Later(String.valueOf(e.getMessage()), List.of());
        }
    }

    /** Who gets every report and whom the source names, each once; later only those who have yet to get it. */
    private List<String> recipients(ReportFacts facts) {
        return facts.report().recipients().isEmpty()
                ? Stream.concat(settings.to().stream(), Stream.ofNullable(facts.reportTo()))
                        .distinct()
                        .toList()
                : facts.report().recipients();
    }

    private MimeMessage message(ReportFacts facts, List<String> recipients) throws MessagingException {
        var letter = writer.write(facts);
        var report = facts.report();
        var message = mail.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(recipients.toArray(String[]::new));
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(report.createdAt()));
        helper.setText(letter.text(), letter.html());
        message.setHeader("Message-ID", messageId(report));
        // Nobody's absence note is to answer (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The same for each attempt, so that whoever gets a report twice can tell. */
    private String messageId(DueReport report) {
        var domain =
                settings.from().substring(settings.from().lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return "<liaison.report.%d.%d@%s>"
                .formatted(report.id(), report.createdAt().toEpochMilli(), domain);
    }

    private static Delivery afterFailure(Exception failure) {
        if (!(failure instanceof SendFailedException partial)) {
            return new Delivery.Later(String.valueOf(failure.getMessage()), List.of());
        }
        var reason = reason(partial);
        var unsent = addresses(partial.getValidUnsentAddresses());
        boolean delivered = !addresses(partial.getValidSentAddresses()).isEmpty();
        if (unsent.isEmpty()) {
            return delivered ? new Delivery.Sent(reason) : new Delivery.Refused(reason);
        }
        boolean permanent = PERMANENT.matcher(reason).matches();
        return permanent && !delivered ? new Delivery.Refused(reason) : new Delivery.Later(reason, unsent);
    }

    /** What the server said of each address is in the exceptions behind the first. */
    private static String reason(SendFailedException failure) {
        var reason = new StringBuilder();
        for (Exception cause = failure;
                cause != null;
                cause = cause instanceof MessagingException chained ? chained.getNextException() : null) {
            reason.append(reason.isEmpty() ? "" : "; ")
                    .append(String.valueOf(cause.getMessage()).strip());
        }
        return reason.toString();
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString())
                        .toList();
    }
}
